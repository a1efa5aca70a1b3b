"use strict";
// What a reader who types may mean: the archive's words that begin so, and its events by title.
{
  const search = window.Rashomon.search;
  const MOST_WORDS = 6;
  const MOST_EVENTS = 2;
  const MOST_TITLES = 2000;
  const FEWEST_SIGNS = 3;
  const LAST_WORD = /^(.*?)([^\s()"“”„«»:-]+)$/su;
  const OPERATORS = /["“”„«»():*-]|\b(?:OR|NOT|AND)\b/u;
  // Where folding may have changed a letter, the word as the index has it would look misspelt.
  const UNSURE = /[аеиоуыэюя]и|[هي]$/u;

  const isOffered = ({ key, n, isStop }) => n > 0 && !isStop && !/\p{N}/u.test(key) && !UNSURE.test(key);

  const byCount = (one, other) => other.n - one.n || (one.key < other.key ? -1 : 1);

  // Of the forms of one word the first, which is the commonest, is enough.
  const onePerTerm = (rows) => {
    const seen = new Set();
    return rows.filter(({ terms }) => {
      const isNew = !seen.has(terms.join(" "));
      seen.add(terms.join(" "));
      return isNew;
    });
  };

  const completeWord = async (index, text) => {
    const [, before, last] = LAST_WORD.exec(text) ?? [];
    const [prefix, ...others] = search.splitQuery(last ?? "");
    if (!prefix || others.length || [...prefix].length < FEWEST_SIGNS) return [];
    const shards = await index.lexiconFor(prefix);
    const rows = shards.flatMap((shard) => shard.withPrefix(prefix)).filter(isOffered).sort(byCount);
    return onePerTerm(rows)
      .filter(({ key }) => key !== prefix)
      .slice(0, MOST_WORDS)
      .map(({ key, n }) => ({ word: key, query: before + key, articles: n }));
  };

  const findEvents = async (index, text) => {
    const forms = OPERATORS.test(text) || index.events > MOST_TITLES ? [] : search.splitQuery(text);
    if (!forms.length || text.trim().length < 2) return [];
    const last = forms.pop();
    const fits = (held) =>
      held.some((form) => form.startsWith(last)) && forms.every((form) => held.includes(form));
    const events = (await index.titleForms()).filter((event) => fits(event.forms)).slice(-MOST_EVENTS);
    return events.reverse().map(({ id, title }) => ({ id, title, address: `events/${id}.html` }));
  };

  /**
   * What to offer for a text that is being typed: first words, by the number of articles that hold
   * them, `{word, query, articles}`, `query` being the text with its last word completed; then
   * events, the newest first, `{id, title, address}`. Rejects as `answer` does.
   */
  const complete = async (text) => {
    const index = await search.loadIndex();
    const found = await Promise.all([completeWord(index, text), findEvents(index, text)]);
    return found.flat();
  };

  Object.assign(search, { complete });
}
