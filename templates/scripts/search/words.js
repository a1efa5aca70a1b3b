"use strict";
// What the words of a query stand for in the archive: their terms, and the lists of these.
{
  const search = window.Rashomon.search;
  const MOST_PREFIX_TERMS = 64;
  const MOST_DROPPED = 3;
  const FEWEST_LEFT = 4;
  const LETTERS = {
    headline: "h", outlet: "o", event: "e", topic: "c", author: "a", person: "p", text: "t",
  };

  const canShorten = (form) => !search.isUnspaced(form) && !/\p{N}/u.test(form);

  const findShortened = async (index, form) => {
    const signs = [...form];
    for (let dropped = 1; dropped <= MOST_DROPPED && signs.length - dropped >= FEWEST_LEFT; dropped += 1) {
      const row = await index.lookUp(signs.slice(0, -dropped).join(""));
      if (row && !row.isStop) return row;
    }
    return null;
  };

  const byCount = (one, other) => other.n - one.n || (one.key < other.key ? -1 : 1);

  const findPrefix = async (index, prefix) => {
    const shards = await index.lexiconFor(prefix);
    const rows = shards.flatMap((shard) => shard.withPrefix(prefix)).sort(byCount);
    const terms = new Set();
    for (const term of rows.flatMap((row) => row.terms)) {
      if (terms.size >= MOST_PREFIX_TERMS) break;
      terms.add(term);
    }
    return terms.size ? { form: prefix, terms: [...terms], isPrefix: true } : null;
  };

  // A form as the lexicon knows it: `terms`, or null for one that is not known even shortened.
  const findForm = async (index, form, { isPrefix, isExcluded }) => {
    if (isPrefix) return findPrefix(index, form);
    index.expect(form);
    const row = await index.lookUp(form);
    if (row) return { form, terms: row.terms, isStop: row.isStop };
    if (isExcluded || !canShorten(form)) return null;
    const shortened = await findShortened(index, form);
    return shortened && { form, terms: shortened.terms, shortenedTo: shortened.key };
  };

  // The lists of a form's terms in one field; null if it stands nowhere there.
  const findLists = async (index, found, field) => {
    const letter = LETTERS[field];
    const lists = await Promise.all(found.terms.map((term) => index.list(term, letter)));
    const held = found.terms.flatMap((term, at) => (lists[at] ? [{ term, ...lists[at] }] : []));
    return held.length ? { ...found, lists: held } : null;
  };

  // A field may lack a word that the archive has elsewhere.
  const noteUnknown = (notes, unit, form) =>
    notes.unknown.push({ form: unit.field === "text" ? form : `${unit.field}:${form}`, text: unit.text });

  const report = (notes, unit, forms) => {
    forms.forEach((found, at) => {
      if (!found) noteUnknown(notes, unit, unit.forms[at]);
      else if (found.shortenedTo) {
        notes.shortened.push({ form: found.form, text: unit.text, key: found.shortenedTo });
      }
    });
  };

  const resolveWord = async (index, unit, notes, isExcluded) => {
    const forms = await Promise.all(
      unit.forms.map((form, at) => findForm(index, form, { isPrefix: unit.isPrefix[at], isExcluded })),
    );
    if (!isExcluded) report(notes, unit, forms);
    else if (forms.includes(null)) return { kind: "nothing" };
    const canStop = unit.field === "text" && !isExcluded;
    const isStop = canStop && forms.every((found) => found?.isStop);
    const wanted = forms.filter((found) => found && (isStop || !canStop || !found.isStop));
    const held = await Promise.all(wanted.map((found) => findLists(index, found, unit.field)));
    const usable = held.filter(Boolean);
    if (isExcluded && usable.length < held.length) return { kind: "nothing" };
    if (!isStop) wanted.forEach((found, at) => held[at] || noteUnknown(notes, unit, found.form));
    else if (!usable.length) notes.tooCommon.push({ text: unit.text });
    if (!usable.length) return null;
    return { kind: "word", text: unit.text, field: unit.field, forms: usable, isStop };
  };

  const resolvePhrase = async (index, unit, notes, isExcluded) => {
    const forms = await Promise.all(
      unit.forms.map((form) => findForm(index, form, { isPrefix: false, isExcluded })),
    );
    if (!isExcluded) report(notes, unit, forms);
    if (forms.includes(null)) return isExcluded ? { kind: "nothing" } : null;
    const placed = forms.map((found, at) => ({ ...found, offset: unit.offsets[at] }));
    const content = unit.field === "text" ? placed.filter((found) => !found.isStop) : placed;
    const field = content.length ? unit.field : "headline";
    const looked = content.length ? content : placed;
    const held = await Promise.all(looked.map((found) => findLists(index, found, field)));
    if (held.includes(null)) {
      if (isExcluded) return { kind: "nothing" };
      looked.forEach((found, at) => held[at] || noteUnknown(notes, unit, found.form));
      return null;
    }
    if (held.length === 1) return { kind: "word", text: unit.text, field, forms: held };
    const withPositions = await Promise.all(held.map((found) => addPositions(index, found, LETTERS[field])));
    return { kind: "phrase", text: unit.text, field, forms: withPositions };
  };

  const addPositions = async (index, found, letter) => {
    const positions = await Promise.all(found.terms.map((term) => index.positions(term, letter)));
    return { ...found, positions: positions.filter(Boolean) };
  };

  const resolveUnit = (index, unit, notes, isExcluded) => {
    if (unit.kind === "group") return resolveGroup(index, unit.chains, notes, isExcluded);
    const resolve = unit.kind === "word" ? resolveWord : resolvePhrase;
    return resolve(index, unit, notes, isExcluded);
  };

  const resolveGroup = async (index, chains, notes, isExcluded) => {
    const resolved = await resolveChains(index, chains, notes, isExcluded);
    if (search.isEmptied(chains, resolved)) return null;
    return { kind: "group", chains: resolved, isStop: resolved.every((chain) => chain.isOptional) };
  };

  /** Whether something was asked for, and nothing of it is left to search by. */
  const isEmptied = (asked, resolved) =>
    asked.some(([item]) => !item.isExcluded) && resolved.every((chain) => chain.isExcluded);

  /** Chains of units with their lists; what is unknown or too common is in the notes instead. */
  const resolveChains = async (index, chains, notes, isExcluded = false) => {
    const resolved = await Promise.all(
      chains.map((chain) =>
        Promise.all(
          chain.map(async (item) => {
            const isOut = isExcluded || item.isExcluded;
            const unit = await resolveUnit(index, item, notes, isOut);
            return unit && { ...unit, isExcluded: item.isExcluded };
          }),
        ),
      ),
    );
    return resolved
      .map((chain) => chain.filter(Boolean))
      .filter((chain) => chain.length)
      .map((items) => ({
        items,
        isExcluded: items[0].isExcluded,
        isOptional: items.every((item) => item.isStop),
      }));
  };

  Object.assign(search, { resolveChains, isEmptied });
}
