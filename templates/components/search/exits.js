"use strict";
// The ways out of a search that finds nothing within what was chosen.
{
  const search = window.Rashomon.search;
  const MOST_WORDS = 5;
  const OPERATORS = /["“”„«»():*]|(?:^|\s)(?:-|OR\b|NOT\b|AND\b)/u;

  const emptied = (filters) =>
    Object.fromEntries(Object.entries(filters).map(([name, held]) => [name, Array.isArray(held) ? [] : ""]));

  // The same query with all that begins like its last word, and those without one of its words;
  // not for one with operators.
  const loosened = (query) => {
    const words = query.trim().split(/\s+/);
    if (!words[0] || words.length > MOST_WORDS || OPERATORS.test(query)) return [];
    const fewer = words.map((_word, at) => words.filter((_, other) => other !== at).join(" "));
    return [`${words.join(" ")}*`, ...(words.length > 1 ? fewer : [])];
  };

  const count = async (exit) => ({
    ...exit,
    total: (await search(exit.query, { filters: exit.filters, limit: 0 })).total,
  });

  /**
   * What taking one choice back, or all, or asking for less would find, as `{sentence, name,
   * query, filters, total}`, without those that find nothing either.
   */
  const findExits = async ({ query, filters }, chosen) => {
    const without = chosen.map(({ name, left }) => ({ sentence: "without", name, query, filters: left }));
    const all = { sentence: "without_all", query, filters: emptied(filters) };
    const looser = loosened(query).map((name) => ({ sentence: "within", name, query: name, filters }));
    const asked = chosen.length ? [...looser, ...without, ...(chosen.length > 1 ? [all] : [])] : [];
    return (await Promise.all(asked.map(count))).filter(({ total }) => total);
  };

  /** The same as a list of links; `linkTo({query, filters}, text)` makes one. */
  const drawExits = (exits, linkTo) => {
    const { make, sayCount } = search.view;
    const items = exits.map(({ sentence, name, total, query, filters }) =>
      make("li", {}, linkTo({ query, filters }, sayCount(sentence, total, { name }))),
    );
    return items.length ? make("ul", { className: "search-exits" }, items) : null;
  };

  Object.assign(search.view, { findExits, drawExits });
}
