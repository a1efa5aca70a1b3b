"use strict";
// Where in what is shown the words of a query stand, so that no hit is left unexplained.
{
  const search = window.Rashomon.search;

  // Every form of the archive's words that a unit stands for, as far as the shards of the lexicon
  // that hold its own form and its terms know it: forms of one word are neighbours there.
  const formsOf = async (index, unit) => {
    const known = await Promise.all(unit.forms.map((found) => formsOfOne(index, found)));
    return new Set(known.flat());
  };

  const formsOfOne = async (index, { form, isPrefix, lists }) => {
    const terms = lists.map(({ term }) => term);
    const keys = isPrefix ? terms : [form, ...terms];
    const shards = new Set(await Promise.all(keys.map((key) => index.lexiconShard(key))));
    const begins = new Set(keys.map((key) => [...key].slice(0, 3).join("")));
    const rows = [...begins].flatMap((begin) =>
      [...shards].flatMap((shard) => shard?.withPrefix(begin) ?? []),
    );
    const wanted = new Set(terms);
    return [...keys, ...rows.filter((row) => row.terms.some((term) => wanted.has(term))).map(({ key }) => key)];
  };

  const join = (places) => {
    const joined = [];
    for (const [start, end] of places) {
      const last = joined[joined.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
    }
    return joined;
  };

  const FIELDS = {
    headline: ["text", "headline"],
    translation: ["text", "headline"],
    text: ["text"],
    framing: ["text"],
    outlet: ["text", "outlet"],
    event: ["text", "event"],
    topics: ["text", "topic"],
    authors: ["text", "author"],
    people: ["text", "person"],
  };

  const textsOf = (shown, part) => {
    const value = shown[part];
    if (Array.isArray(value)) return value;
    return [value ?? ""];
  };

  /** `mark(shown, article)` for the units of a query: `{marks, further}`. */
  const makeMarker = async (index, units) => {
    const wanted = await Promise.all(
      units.map(async (unit) => ({ unit, forms: await formsOf(index, unit) })),
    );
    return (shown, article) => {
      const matching = wanted.filter(({ unit }) => unit.scores[article] >= 0);
      const seen = new Set();
      const marks = {};
      for (const [part, fields] of Object.entries(FIELDS)) {
        const asked = matching.filter(({ unit }) => fields.includes(unit.field));
        const found = textsOf(shown, part).map((text) => markText(text, asked, seen));
        if (found.some((places) => places.length)) marks[part] = Array.isArray(shown[part]) ? found : found[0];
      }
      const further = matching.filter(({ unit }) => !seen.has(unit)).map(({ unit }) => unit.text);
      return { marks, further: [...new Set(further)] };
    };
  };

  const markText = (text, asked, seen) => {
    if (!text || !asked.length) return [];
    const places = search.locate(text).filter(({ form }) => {
      const holders = asked.filter(({ forms }) => forms.has(form));
      for (const { unit } of holders) seen.add(unit);
      return holders.length > 0;
    });
    return join(places.map(({ start, end }) => [start, end]));
  };

  Object.assign(search, { makeMarker });
}
