"use strict";
// What is typed, as a tree: chains of items, each a word, a quotation or a group.
{
  const search = window.Rashomon.search;
  const FIELDS = ["headline", "outlet", "event", "topic", "author", "person", "text"];
  const MOST_WORDS = 32;
  const QUOTES = /["“”„«»]/;

  /** Broken syntax: `fault` names the sentence, `values` what it speaks of. */
  class QueryFault extends Error {
    constructor(fault, values = {}) {
      super(fault);
      this.fault = fault;
      this.values = values;
    }
  }

  const tokens = (text) => {
    const found = [];
    let at = 0;
    let isOpen = true;
    const next = () => text[at + 1] ?? " ";
    while (at < text.length) {
      const sign = text[at];
      if (/\s/.test(sign)) {
        at += 1;
        isOpen = true;
      } else if (sign === "(" || sign === ")") {
        found.push({ kind: sign });
        at += 1;
        isOpen = sign === "(";
      } else if (sign === "-" && isOpen && !/\s/.test(next())) {
        found.push({ kind: "NOT" });
        at += 1;
      } else if (QUOTES.test(sign)) {
        const length = text.slice(at + 1).search(QUOTES);
        if (length < 0) throw new QueryFault("open_quote");
        found.push({ kind: "quote", text: text.slice(at + 1, at + 1 + length) });
        at += length + 2;
        isOpen = false;
      } else {
        const field = isOpen && /^[A-Za-z]+(?=:[^\s/])/.exec(text.slice(at));
        if (field) {
          found.push({ kind: "field", text: field[0] });
          at += field[0].length + 1;
          isOpen = false;
          continue;
        }
        const bare = isOpen && /^[A-Za-z]+(?=:(?:\s|$))/.exec(text.slice(at));
        if (bare && FIELDS.includes(bare[0].toLowerCase())) throw new QueryFault("empty_field", { word: bare[0] });
        const [word] = /^[^\s()"“”„«»]+/.exec(text.slice(at));
        const kind = word === "OR" || word === "AND" || word === "NOT" ? word : "word";
        // Right after a field or a "-" there are no operators.
        const isTied = /[-:]/.test(text[at - 1] ?? "");
        found.push({ kind: isTied ? "word" : kind, text: word });
        at += word.length;
        isOpen = false;
      }
    }
    return found;
  };

  const word = (text, field) => {
    const isPrefix = text.endsWith("*");
    const forms = search.splitQuery(text);
    if (!forms.length) return null;
    const last = forms[forms.length - 1];
    const signs = [...last].length;
    if (isPrefix && signs < 2 && !search.isUnspaced(last)) {
      throw new QueryFault("short_prefix", { word: text });
    }
    // A lone sign of a script without spaces finds what starts with it.
    const isLone = (form) => search.isUnspaced(form) && [...form].length === 1;
    const starts = forms.map((form, at) => isLone(form) || (isPrefix && at === forms.length - 1));
    return { kind: "word", text, field, forms, isPrefix: starts };
  };

  const phrase = (text, field) => {
    const forms = search.splitQuery(text);
    return forms.length ? { kind: "phrase", text, field, forms, offsets: search.offsetsOf(text) } : null;
  };

  class Reader {
    constructor(text) {
      this.tokens = tokens(text);
      this.at = 0;
    }

    peek() {
      return this.tokens[this.at]?.kind ?? "end";
    }

    take() {
      this.at += 1;
      return this.tokens[this.at - 1];
    }

    chains(field, isGroup) {
      const chains = [];
      while (this.peek() !== "end" && !(isGroup && this.peek() === ")")) {
        if (this.peek() === "AND") this.take();
        else chains.push(this.chain(field));
      }
      return chains.filter((chain) => chain.length);
    }

    chain(field) {
      const items = [this.item(field)];
      while (this.peek() === "OR") {
        this.take();
        if (["end", "OR", ")"].includes(this.peek())) throw new QueryFault("or_alone");
        items.push(this.item(field));
      }
      if (items.length > 1 && items.some((item) => item.isExcluded)) {
        throw new QueryFault("or_beside_not");
      }
      return items.filter((item) => item.unit).map((item) => ({ ...item.unit, isExcluded: item.isExcluded }));
    }

    item(field) {
      let isExcluded = false;
      while (this.peek() === "NOT") {
        this.take();
        isExcluded = true;
      }
      return { isExcluded, unit: this.unit(field, isExcluded) };
    }

    unit(field, isExcluded) {
      // A "-" or NOT with nothing after it says nothing.
      if (isExcluded && ["end", ")"].includes(this.peek())) return null;
      const token = this.peek() === "end" ? { kind: "end" } : this.take();
      if (token.kind === "word") return word(token.text, field);
      if (token.kind === "quote") return phrase(token.text, field);
      if (token.kind === "field") return this.fielded(token.text);
      if (token.kind === "(") {
        const chains = this.chains(field, true);
        if (this.peek() === "end") throw new QueryFault("open_parenthesis");
        this.take();
        return chains.length ? { kind: "group", chains } : null;
      }
      if (token.kind === ")") throw new QueryFault("extra_parenthesis");
      throw new QueryFault(isExcluded ? "or_beside_not" : "or_alone");
    }

    fielded(name) {
      const field = name.toLowerCase();
      if (!FIELDS.includes(field)) throw new QueryFault("unknown_field", { word: name, fields: FIELDS });
      if (!["word", "quote", "("].includes(this.peek())) throw new QueryFault("empty_field", { word: name });
      return this.unit(field, false);
    }
  }

  const countWords = (found) =>
    found
      .filter(({ kind }) => kind === "word" || kind === "quote")
      .reduce((sum, { text }) => sum + (text.match(/\S+/g) ?? []).length, 0);

  // Parentheses around all of a query say nothing.
  const unwrap = (chains) => {
    const [only] = chains.flat();
    const isWrapped = chains.flat().length === 1 && only.kind === "group" && !only.isExcluded;
    return isWrapped ? unwrap(only.chains) : chains;
  };

  /** The chains of a query; throws QueryFault. */
  const parse = (text) => {
    const reader = new Reader(text);
    if (countWords(reader.tokens) > MOST_WORDS) throw new QueryFault("too_long", { number: MOST_WORDS });
    return unwrap(reader.chains("text", false));
  };

  Object.assign(search, { FIELDS, QueryFault, parse });
}
