"use strict";
// Which articles match, and their scores: whole numbers, so that every reader gets the same order.
{
  const search = window.Rashomon.search;
  const NO = -1;

  const idf = (df, count) => Math.floor(16 * (Math.log(count / (df + 1)) + 1) + 0.5);

  const none = (count) => new Int32Array(count).fill(NO);

  // The largest impact of a form's terms in each article, times the idf of the commonest term.
  const scoreForm = (form, count) => {
    const scores = none(count);
    const weight = idf(Math.max(...form.lists.map(({ articles }) => articles.length)), count);
    for (const { articles, impacts } of form.lists) {
      for (let at = 0; at < articles.length; at += 1) {
        const score = weight * impacts[at];
        if (score > scores[articles[at]]) scores[articles[at]] = score;
      }
    }
    return scores;
  };

  const scoreWord = (unit, count) => {
    const [first, ...others] = unit.forms.map((form) => scoreForm(form, count));
    for (const other of others) {
      for (let article = 0; article < count; article += 1) {
        if (first[article] === NO) continue;
        first[article] = other[article] === NO ? NO : first[article] + other[article];
      }
    }
    return first;
  };

  const startsOf = (form, article) => {
    const starts = new Set();
    for (const positions of form.positions) {
      for (const position of positions.get(article) ?? []) starts.add(position - form.offset);
    }
    return starts;
  };

  const isInARow = (unit, article) => {
    let starts = startsOf(unit.forms[0], article);
    for (const form of unit.forms.slice(1)) {
      if (!starts.size) return false;
      const others = startsOf(form, article);
      starts = new Set([...starts].filter((start) => others.has(start)));
    }
    return starts.size > 0;
  };

  const scorePhrase = (unit, count) => {
    const scores = scoreWord(unit, count);
    for (let article = 0; article < count; article += 1) {
      if (scores[article] !== NO && !isInARow(unit, article)) scores[article] = NO;
    }
    return scores;
  };

  const scoreUnit = (unit, count) => {
    if (unit.kind === "nothing") return none(count);
    if (unit.kind === "group") return scoreGroup(unit.chains, count);
    unit.scores = unit.kind === "word" ? scoreWord(unit, count) : scorePhrase(unit, count);
    return unit.scores;
  };

  const scoreChain = (chain, count) => {
    const [first, ...others] = chain.items.map((item) => scoreUnit(item, count));
    if (!others.length) return first;
    const best = first.slice();
    for (const other of others) {
      for (let article = 0; article < count; article += 1) {
        if (other[article] > best[article]) best[article] = other[article];
      }
    }
    return best;
  };

  // How many of the required chains each article matches (-1 if excluded), and the sums of scores.
  const tally = (chains, count) => {
    const excluded = chains.filter((chain) => chain.isExcluded);
    const asked = chains.filter((chain) => !chain.isExcluded);
    const firm = asked.filter((chain) => !chain.isOptional);
    const required = firm.length ? firm : asked;
    const matched = new Int32Array(count);
    const sums = new Int32Array(count);
    for (const chain of asked) {
      const scores = scoreChain(chain, count);
      const isRequired = required.includes(chain);
      for (let article = 0; article < count; article += 1) {
        if (scores[article] === NO) continue;
        sums[article] += scores[article];
        if (isRequired) matched[article] += 1;
      }
    }
    for (const chain of excluded) {
      const scores = scoreChain(chain, count);
      for (let article = 0; article < count; article += 1) if (scores[article] !== NO) matched[article] = NO;
    }
    return { matched, sums, required: required.length };
  };

  const scoreGroup = (chains, count) => {
    const { matched, sums, required } = tally(chains, count);
    return sums.map((sum, article) => (matched[article] === required ? sum : NO));
  };

  /**
   * The articles that match, upwards, with the scores of all by number. `matched` is less than
   * `required` if no article holds all that was asked for.
   */
  const match = (chains, count) => {
    const { matched, sums, required } = tally(chains, count);
    let most = 0;
    for (let article = 0; article < count; article += 1) if (matched[article] > most) most = matched[article];
    const articles = [];
    if (most > 0 || required === 0) {
      for (let article = 0; article < count; article += 1) if (matched[article] === most) articles.push(article);
    }
    return { articles, scores: sums, matched: most, required };
  };

  /** All units of chains that are words or phrases, groups opened. */
  const listUnits = (chains) =>
    chains
      .filter((chain) => !chain.isExcluded)
      .flatMap((chain) => chain.items)
      .flatMap((item) => (item.kind === "group" ? listUnits(item.chains) : [item]))
      .filter((item) => item.scores);

  Object.assign(search, { match, listUnits });
}
