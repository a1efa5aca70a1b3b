"use strict";
// Files of the index, each read once: as scripts, or with less work where the page may fetch.
{
  const search = window.Rashomon.search;
  const FORMAT = 2;
  const LONGEST_ENDING = 3;
  const waiting = new Map();
  const loaded = new Map();

  /** Called by every file of the index. */
  search._load = (name, payload) => waiting.get(name)?.(payload);

  const load = (name) => {
    if (!loaded.has(name)) loaded.set(name, request(name));
    return loaded.get(name);
  };

  const addressOf = (name) => `${search.root}search/${name}.js`;

  // A fifth less work than a script: what is handed over is JSON.
  const fetchPayload = async (name) => {
    const response = await fetch(addressOf(name));
    if (!response.ok) throw new Error("unreachable");
    const text = await response.text();
    return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
  };

  // A disk allows scripts only, and so may the policy of a host.
  const request = (name) =>
    location.protocol === "file:" ? runScript(name) : fetchPayload(name).catch(() => runScript(name));

  const runScript = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = addressOf(name);
      script.async = true;
      const finish = (settle, value) => {
        waiting.delete(name);
        script.remove();
        settle(value);
      };
      const refuse = () => {
        // A reader whose connection failed may ask again.
        loaded.delete(name);
        finish(reject, new Error("unreachable"));
      };
      waiting.set(name, (payload) => finish(resolve, payload));
      script.addEventListener("error", refuse);
      script.addEventListener("load", () => waiting.has(name) && refuse());
      document.head.append(script);
    });

  const made = new Map();

  // What is made of a file is kept beside it, so that nothing is read twice.
  const loadAs = (name, make) => {
    if (!made.has(name)) {
      const value = load(name).then(make);
      value.catch(() => made.delete(name));
      made.set(name, value);
    }
    return made.get(name);
  };

  const nameOf = (letter, names, at) => letter + names.slice(at * 8, at * 8 + 8);

  // The last shard whose first key is not greater; keys before all shards belong to none.
  const shardOf = (first, key) => {
    const at = search.firstNotBelow(first, key);
    return first[at] === key ? at : at - 1;
  };

  /** The index of the archive: its tables, and what leads to its shards. */
  class Index {
    constructor(payload) {
      if (payload.format !== FORMAT) throw new Error("format");
      Object.assign(this, payload);
      this.lexiconFirst = search.readFront(payload.lexicon.first);
      this.termsFirst = search.readFront(payload.terms.first);
    }

    columnsOf() {
      return loadAs(this.columns, search.readColumns);
    }

    /** The lexicon shards that may hold keys with a prefix. */
    lexiconFor(prefix) {
      const from = Math.max(0, shardOf(this.lexiconFirst, prefix));
      const names = [];
      for (let at = from; at < this.lexiconFirst.length; at += 1) {
        const first = this.lexiconFirst[at];
        if (at > from && first > prefix && !first.startsWith(prefix)) break;
        names.push(nameOf("l", this.lexicon.names, at));
      }
      return Promise.all(
        names.map((name) => loadAs(name, (payload) => new search.LexiconShard(payload))),
      );
    }

    /** The shard of the lexicon that holds a key if any does. */
    async lexiconShard(key) {
      const at = shardOf(this.lexiconFirst, key);
      if (at < 0) return null;
      return loadAs(nameOf("l", this.lexicon.names, at), (payload) => new search.LexiconShard(payload));
    }

    async lookUp(key) {
      return (await this.lexiconShard(key))?.find(key) ?? null;
    }

    async list(term, letter) {
      const shard = await this.termsShard(term);
      return shard ? shard.list(term, letter) : null;
    }

    termsShard(term) {
      return this.termsShardAt(shardOf(this.termsFirst, term));
    }

    termsShardAt(at) {
      if (at < 0) return null;
      const name = nameOf("t", this.terms.names, at);
      return loadAs(name, (payload) => new search.TermsShard(payload, this.steps));
    }

    /**
     * Fetch the terms of a form beside its row of the lexicon, not after it, where they are sure
     * enough to lie in one place: a term is mostly the start of its forms. Short forms are left
     * out, for most of them are stop words, which have no terms.
     */
    expect(form) {
      const start = search.isUnspaced(form) ? form : form.slice(0, -LONGEST_ENDING);
      const at = shardOf(this.termsFirst, form);
      if (start && at === shardOf(this.termsFirst, start)) this.termsShardAt(at);
    }

    /** Map from article to the positions of a term, or null where it does not stand. */
    async positions(term, letter) {
      const at = shardOf(this.termsFirst, term);
      if (at < 0) return null;
      const [shard, payload] = await Promise.all([
        this.termsShard(term),
        load(nameOf("p", this.terms.names, at)),
      ]);
      const section = shard.section(term, letter);
      if (!section) return null;
      return search.readPositions(payload, section, shard.list(term, letter).articles);
    }

    /** What may be shown of an article. */
    async document(number) {
      const name = nameOf("d", this.documents, Math.floor(number / this.block));
      const payload = await load(name);
      const row = payload.articles[number % this.block];
      const [id, headline, translation, published, text, framing, authors, people, event, textLanguage] = row;
      const held = payload.events[event];
      return {
        id, headline, translation, published, text, framing,
        textLanguage: textLanguage ?? null,
        authors: authors ?? [],
        people: people ?? [],
        event: held ? { id: held[0], title: held[1], date: held[2] } : null,
      };
    }

    /** All events in the order of their numbers: `[id, title, date]`. */
    titles() {
      return load(this.eventTable);
    }

    /** The same with the forms of their titles: `{id, title, forms}`. */
    titleForms() {
      const read = ([id, title]) => ({ id, title, forms: search.split(title) });
      return loadAs(this.eventTable, (events) => events.map(read));
    }
  }

  let index = null;

  const loadIndex = () => {
    index ??= load("index").then((payload) => new Index(payload));
    index.catch(() => (index = null));
    return index;
  };

  Object.assign(search, { loadIndex });
}
