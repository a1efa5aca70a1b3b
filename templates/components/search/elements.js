"use strict";
// Elements and sentences. Everything that is shown goes in as text, never as markup.
{
  const search = window.Rashomon.search;
  const held = document.querySelector("[data-search-words]");
  const words = held ? JSON.parse(held.textContent) : null;

  /** An element with properties, `attributes` among them, and its children. */
  const make = (name, { attributes = {}, ...properties } = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
  };

  /** The address of a page of the site, wherever that is. */
  const addressOf = (address) => search.root + address.split("/").map(encodeURIComponent).join("/");

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const number = (value) => value.toLocaleString(words.language);

  /** A sentence of the template with its values. */
  const say = (name, values = {}) => fill(words[name], values);

  /** The same for a number, in the form that the site's language has for it. */
  const sayCount = (name, count, values = {}) => {
    const rules = new Intl.PluralRules(words.language);
    const at = words.examples.findIndex((example) => rules.select(example) === rules.select(count));
    return fill(words[name].at(at), { n: number(count), ...values });
  };

  const quoted = (list) => list.map((word) => `“${word}”`).join(", ");

  const directionOf = (language) =>
    /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|prs|ps|sd|syr|ug|ur|yi)\b/i.test(language ?? "") ? "rtl" : "ltr";

  /** The text with the places marked, cut to what is between `from` and `to`. */
  const marked = (text, places = [], from = 0, to = text.length) => {
    const parts = [];
    let at = from;
    for (const [start, end] of places.filter(([start, end]) => start >= from && end <= to)) {
      parts.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    parts.push(text.slice(at, to));
    return parts;
  };

  Object.assign(search.view, { words, make, addressOf, fill, number, say, sayCount, quoted, directionOf, marked });
}
