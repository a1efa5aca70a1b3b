"use strict";
// Narrowing by what an article is, and counting what each choice would leave.
{
  const search = window.Rashomon.search;
  const DAY = 86_400_000;
  const NAMES = ["outlet", "country", "language", "kind", "funding", "topic", "genre", "event"];

  /** The number of a calendar day, 0 being 1970-01-01; null for what is not one. */
  const dayOf = (text) => {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? "");
    return found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / DAY : null;
  };

  // What an article has of each facet, as short numbers; topics are the only ones with several.
  const makeReaders = (index, columns) => {
    const places = (field) => {
      const values = [...new Set(index.outlets.map((outlet) => outlet[field]))];
      const places = index.outlets.map((outlet) => values.indexOf(outlet[field]));
      return { values, of: (article) => places[columns.outlet[article]] };
    };
    return {
      outlet: { values: index.outlets.map(([id]) => id), of: (article) => columns.outlet[article] },
      country: places(2),
      kind: places(3),
      funding: places(4),
      language: { values: index.languages.map(([tag]) => tag), of: (article) => columns.language[article] },
      genre: { values: index.genres, of: (article) => columns.genre[article] },
      topic: { values: index.topics.map(([id]) => id), several: (article) => index.sets[columns.topics[article]] },
      event: { values: null, of: (article) => columns.event[article] },
    };
  };

  const chosenPlaces = (reader, wanted, events) => {
    const values = reader.values ?? events.map(([id]) => id);
    // An event that there is not must not find the articles without one.
    return new Set([].concat(wanted).map((value) => values.indexOf(value)).filter((place) => place >= 0));
  };

  const makeTests = (readers, filters, events) =>
    NAMES.filter((name) => filters[name]?.length).map((name) => {
      const reader = readers[name];
      const places = chosenPlaces(reader, filters[name], events);
      const fits = reader.several
        ? (article) => reader.several(article).some((place) => places.has(place))
        : (article) => places.has(reader.of(article));
      return { name, fits, places };
    });

  const makeRangeTest = (columns, { from, until }) => {
    const first = dayOf(from) ?? -Infinity;
    const last = dayOf(until) ?? Infinity;
    if (first === -Infinity && last === Infinity) return null;
    const startOf = (article) => columns.first[article];
    const endOf = (article) => columns.first[article] + columns.days[article] - 1;
    return {
      fits: (article) => columns.days[article] > 0 && startOf(article) <= last && endOf(article) >= first,
      isSure: (article) => startOf(article) >= first && endOf(article) <= last,
    };
  };

  const count = (counts, reader, articles) => {
    const add = (place) => {
      if (place >= 0) counts[place] += 1;
    };
    if (reader.several) for (const article of articles) reader.several(article).forEach(add);
    else for (const article of articles) add(reader.of(article));
  };

  // What was chosen stays in sight even if nothing is left of it.
  const listCounts = (reader, counts, chosen) =>
    [...counts.keys()]
      .filter((place) => counts[place] || chosen?.has(place))
      .map((place) => ({ place, value: reader.values?.[place] ?? null, articles: counts[place] }))
      .sort((one, other) => other.articles - one.articles || one.place - other.place);

  // Those that pass, and by facet those that only its choices leave out.
  const part = (articles, tests, range) => {
    const kept = [];
    const missed = new Map(tests.map(({ name }) => [name, []]));
    for (const article of articles) {
      if (range && !range.fits(article)) continue;
      let failed = null;
      let failures = 0;
      for (const test of tests) {
        if (test.fits(article)) continue;
        failed = test.name;
        failures += 1;
      }
      if (!failures) kept.push(article);
      else if (failures === 1) missed.get(failed).push(article);
    }
    return { kept, missed };
  };

  /**
   * Those of the articles that pass all filters, and for each facet how many articles each value
   * has when all other facets are applied. Values of one facet add up, facets cut down.
   */
  const narrow = (index, columns, articles, filters, events) => {
    const readers = makeReaders(index, columns);
    const tests = makeTests(readers, filters, events);
    const range = makeRangeTest(columns, filters);
    const { kept, missed } = part(articles, tests, range);
    const chosen = new Map(tests.map(({ name, places }) => [name, places]));
    const countOf = (name) => {
      const counts = new Int32Array(readers[name].values?.length ?? index.events);
      count(counts, readers[name], kept);
      count(counts, readers[name], missed.get(name) ?? []);
      return listCounts(readers[name], counts, chosen.get(name));
    };
    const facets = Object.fromEntries(NAMES.map((name) => [name, countOf(name)]));
    return { kept, facets, isSure: range ? range.isSure : () => true };
  };

  Object.assign(search, { FACETS: NAMES, narrow });
}
