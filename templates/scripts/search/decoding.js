"use strict";
// The files of the index, from text to numbers and maps.
{
  const search = window.Rashomon.search;

  /** Reads the numbers of a text one after the other. */
  class Numbers {
    constructor(text, at = 0, end = text.length) {
      this.text = text;
      this.at = at;
      this.end = end;
    }

    get isDone() {
      return this.at >= this.end;
    }

    next() {
      let rest = -1;
      for (;;) {
        const code = this.text.charCodeAt(this.at);
        this.at += 1;
        const value = code > 92 ? code - 36 : code - 35;
        if (value < 64) return rest < 0 ? value : 64 + rest * 64 + value;
        rest = (rest + 1) * 27 + (value - 64);
      }
    }
  }

  const all = (text) => {
    const numbers = new Numbers(text);
    const found = [];
    while (!numbers.isDone) found.push(numbers.next());
    return found;
  };

  /** The sorted strings of a front-coded text. */
  const readFront = (text) => {
    if (!text) return [];
    let last = "";
    return text.split(" ").map((part) => {
      // At most 63, so always one sign.
      const code = part.charCodeAt(0);
      last = last.slice(0, code > 92 ? code - 36 : code - 35) + part.slice(1);
      return last;
    });
  };

  const readRow = (row, key) => {
    const numbers = new Numbers(row);
    const count = numbers.next();
    const terms = [];
    while (!numbers.isDone) {
      const dropped = numbers.next();
      const end = row.indexOf("!", numbers.at);
      terms.push(key.slice(0, key.length - dropped) + row.slice(numbers.at, end));
      numbers.at = end + 1;
    }
    return { key, n: count >> 1, isStop: count % 2 === 1, terms };
  };

  /** The keys of a lexicon shard, in order, each row read when it is asked for. */
  class LexiconShard {
    constructor({ keys, rows }) {
      this.keys = readFront(keys);
      this.rows = rows.split(" ");
      this.read = new Map();
    }

    row(at) {
      if (!this.read.has(at)) this.read.set(at, readRow(this.rows[at], this.keys[at]));
      return this.read.get(at);
    }

    find(key) {
      const at = search.firstNotBelow(this.keys, key);
      return this.keys[at] === key ? this.row(at) : null;
    }

    withPrefix(prefix) {
      const found = [];
      for (let at = search.firstNotBelow(this.keys, prefix); this.keys[at]?.startsWith(prefix); at += 1) {
        found.push(this.row(at));
      }
      return found;
    }
  }

  // Postings of the field `text` carry an impact; all others count as much as any can.
  const readArticles = (section, isWeighed, steps) => {
    const numbers = new Numbers(section, 1);
    const articles = [];
    const impacts = [];
    let last = -1;
    while (!numbers.isDone) {
      const value = numbers.next();
      last += 1 + (isWeighed ? Math.floor(value / steps) : value);
      articles.push(last);
      impacts.push(isWeighed ? (value % steps) + 1 : steps);
    }
    return { articles, impacts };
  };

  /** The lists of a terms shard: `list(term, letter)` is `{articles, impacts}` or null. */
  class TermsShard {
    constructor({ terms, lists }, steps) {
      this.steps = steps;
      this.terms = readFront(terms);
      this.lists = lists.split(" ");
      this.read = new Map();
    }

    section(term, letter) {
      const at = search.firstNotBelow(this.terms, term);
      if (this.terms[at] !== term) return null;
      const sections = this.lists[at].split("!");
      const place = sections.findIndex((section) => section[0] === letter);
      return place < 0 ? null : { at, place, text: sections[place] };
    }

    list(term, letter) {
      const name = letter + term;
      if (!this.read.has(name)) {
        const section = this.section(term, letter);
        this.read.set(name, section && readArticles(section.text, letter === "t", this.steps));
      }
      return this.read.get(name);
    }
  }

  /** Positions of a term in every article of its list: a Map from article to numbers. */
  const readPositions = (payload, section, articles) => {
    const lists = (payload.split ??= payload.lists.split(" "));
    const numbers = new Numbers(lists[section.at].split("!")[section.place], 1);
    const found = new Map();
    for (const article of articles) {
      const positions = [];
      let last = -1;
      for (let isOpen = true; isOpen; ) {
        const value = numbers.next();
        if (value) {
          last += 1 + ((value - 1) >> 1);
          positions.push(last);
        }
        isOpen = value > 0 && (value - 1) % 2 === 0;
      }
      if (positions.length) found.set(article, positions);
    }
    return found;
  };

  const readEvents = (text) => {
    let newest = -1;
    return all(text).map((value) => {
      if (value === 0) return -1;
      if (value === 1) return (newest += 1);
      return newest - (value - 2);
    });
  };

  const readFirstDays = (text, days) => {
    let last = 0;
    return all(text).map((value, at) => {
      if (!days[at]) return null;
      last += value % 2 ? -(value + 1) / 2 : value / 2;
      return last;
    });
  };

  /** How many of the articles each event has; those without one are left out. */
  const countByEvent = (events, articles) => {
    const counts = new Map();
    for (const article of articles) {
      const event = events[article];
      if (event >= 0) counts.set(event, (counts.get(event) ?? 0) + 1);
    }
    return counts;
  };

  /**
   * The columns: arrays with one value for each article; `event` is -1 for none. And
   * `articlesByEvent`, how many articles each event has.
   */
  const readColumns = (payload) => {
    const days = all(payload.days);
    const event = readEvents(payload.event);
    return {
      outlet: all(payload.outlet),
      language: all(payload.language),
      genre: all(payload.genre),
      topics: all(payload.topics),
      event,
      articlesByEvent: search.countByEvent(event, event.keys()),
      first: readFirstDays(payload.first, days),
      days,
    };
  };

  /** The place of the first of the sorted strings that is not below a text. */
  const firstNotBelow = (sorted, text) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  Object.assign(search, {
    Numbers, readFront, LexiconShard, TermsShard, readPositions, countByEvent, readColumns,
    firstNotBelow,
  });
}
