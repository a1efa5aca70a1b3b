"use strict";
// Text to forms: folded words, and pairs of neighbours in scripts without spaces.
{
  const search = window.Rashomon.search;
  const LONGEST_FORM = 40;
  const DELETED = new RegExp(
    "[\\u00AD\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7" +
      "\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED" +
      "\\u200B-\\u200F\\u2060\\uFE00-\\uFE0F\\uFEFF]",
    "g",
  );
  const UNSPACED = new RegExp(
    "[\\u0E00-\\u0FFF\\u1000-\\u109F\\u1780-\\u17FF\\u1950-\\u19FF\\u1A00-\\u1AAF" +
      "\\u2E80-\\u312F\\u31A0-\\u31BF\\u31F0-\\uA4CF\\uA9E0-\\uA9FF\\uAA60-\\uAADF" +
      "\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{1AFF0}-\\u{1B16F}\\u{20000}-\\u{3FFFF}" +
      "\\u1100-\\u11FF\\u3130-\\u318F\\uA960-\\uA97F\\uAC00-\\uD7FF]",
    "u",
  );
  const PIECES = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source}).)+`, "gsu");
  const RUNS = /[\p{L}\p{N}\p{M}]+/gu;
  // The same with what folding deletes: where a run starts and ends in the text as printed.
  const PRINTED =
    /(?<![\p{L}\p{N}_])(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}\u00AD\u0640\u200B-\u200F\u2060\uFEFF]+/gu;
  const ACRONYMS = /(?<![\p{L}\p{N}_])(?:\p{L}\.){2,}/gu;
  const LETTERS = new Map(Object.entries({
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ħ: "h", ı: "i", ς: "σ",
  }));
  const ALIKE = new Map([
    ..."ٱى\u06CC\u06D0کةہۀھ".split("").map((sign, at) => [sign, "ايييكهههه"[at]]),
    ..."٠١٢٣٤٥٦٧٨٩".split("").map((sign, at) => [sign, String(at)]),
    ..."۰۱۲۳۴۵۶۷۸۹".split("").map((sign, at) => [sign, String(at)]),
  ]);
  const ALIKE_SIGNS = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "g");

  const fold = (text) => {
    const lowered = text.normalize("NFKC").toLowerCase();
    if (/^[\x00-\x7F]*$/.test(lowered)) return lowered;
    return lowered
      .replace(/[ßæœøđðłþħıς]/g, (sign) => LETTERS.get(sign))
      .normalize("NFKD")
      .replace(DELETED, "")
      .normalize("NFC")
      .replace(ALIKE_SIGNS, (sign) => ALIKE.get(sign));
  };

  const isUnspaced = (text) => UNSPACED.test(String.fromCodePoint(text.codePointAt(0) ?? 0));

  const pieces = (text) => {
    const joined = text.replace(ACRONYMS, (found) => `${found.replaceAll(".", "")} `);
    return (fold(joined).match(RUNS) ?? []).flatMap((run) => run.match(PIECES));
  };

  const pairs = (signs) => signs.slice(1).map((sign, at) => signs[at] + sign);

  const cut = (piece) =>
    piece.length > LONGEST_FORM ? [...piece].slice(0, LONGEST_FORM).join("") : piece;

  /** The forms of a text, in order, as the index holds them. */
  const split = (text) =>
    pieces(text).flatMap((piece) => {
      if (!isUnspaced(piece)) return [cut(piece)];
      const signs = [...piece];
      return [...pairs(signs), signs[signs.length - 1]];
    });

  /** The forms of a query's word: without the lone last sign of a piece of several. */
  const splitQuery = (text) =>
    pieces(text).flatMap((piece) => {
      if (!isUnspaced(piece)) return [cut(piece)];
      const signs = [...piece];
      return signs.length > 1 ? pairs(signs) : signs;
    });

  /** How far each form of `splitQuery` stands from the first one in a text. */
  const offsetsOf = (text) => {
    let next = 0;
    return pieces(text).flatMap((piece) => {
      const start = next;
      const length = isUnspaced(piece) ? [...piece].length : 1;
      next += length;
      return Array.from({ length: Math.max(1, length - 1) }, (_, at) => start + at);
    });
  };

  // The signs of a run with where each starts and ends, marks kept with what they stand on.
  const clusters = (run, start) => {
    const found = [];
    for (const [sign] of run.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
      const at = found.length ? found[found.length - 1].end : start;
      found.push({ start: at, end: at + sign.length, folded: fold(sign) });
    }
    return found.filter(({ folded }) => folded);
  };

  /** Every form of a text with its place: `{form, start, end}`, offsets in UTF-16 units. */
  const locate = (text) => {
    const found = [];
    for (const match of text.matchAll(PRINTED)) {
      const [run] = match;
      if (/^[A-Za-z0-9]{1,40}$/.test(run)) {
        found.push({ form: run.toLowerCase(), start: match.index, end: match.index + run.length });
        continue;
      }
      if (!UNSPACED.test(fold(run))) {
        const [form] = split(run);
        if (form) found.push({ form, start: match.index, end: match.index + run.length });
        continue;
      }
      let spaced = [];
      let unspaced = [];
      const close = () => {
        if (spaced.length) {
          const form = cut(spaced.map(({ folded }) => folded).join(""));
          found.push({ form, start: spaced[0].start, end: spaced[spaced.length - 1].end });
        }
        unspaced.forEach((sign, at) => {
          const next = unspaced[at + 1];
          const form = sign.folded + (next ? next.folded : "");
          found.push({ form, start: sign.start, end: next ? next.end : sign.end });
        });
        spaced = [];
        unspaced = [];
      };
      for (const sign of clusters(run, match.index)) {
        if (isUnspaced(sign.folded) ? spaced.length : unspaced.length) close();
        if (!isUnspaced(sign.folded)) spaced.push(sign);
        else for (const one of [...sign.folded]) unspaced.push({ ...sign, folded: one });
      }
      close();
    }
    return found;
  };

  Object.assign(search, { fold, isUnspaced, split, splitQuery, offsetsOf, locate });
}
