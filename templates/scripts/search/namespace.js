"use strict";
// The search of the archive: `Rashomon.search(query, {filters, sort, limit, offset})`.
//
// It resolves to what `answer.js` describes and never touches the page. The other files of this
// folder add what it needs to the same name; the index is described in builder/search/DESIGN.md.
{
  window.Rashomon ??= {};
  window.Rashomon.search = (query, options) => window.Rashomon.search.answer(query, options);
  // This script lies in assets/, so the site is one folder up, wherever that is.
  window.Rashomon.search.root = new URL("..", document.currentScript.src).href;
}
