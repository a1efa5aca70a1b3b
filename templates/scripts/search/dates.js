"use strict";
// Dates of the archive (EDTF) in the site's language, never finer than they are known.
{
  const search = window.Rashomon.search;
  const DAY = { year: "numeric", month: "short", day: "numeric" };
  const STYLES = [{ year: "numeric" }, { year: "numeric", month: "short" }, DAY];
  const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

  const read = (text) => {
    const [, year, month, day, hour, minute, offset] = SHAPE.exec(text);
    const moment = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)));
    moment.setUTCFullYear(Number(year));
    return { moment, precision: hour ? 3 : day ? 2 : month ? 1 : 0, offset };
  };

  const formatter = (language, style) => new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });

  // The clock and the offset that the outlet printed, not the reader's.
  const clock = ({ moment, offset }, language) => {
    const time = formatter(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(moment);
    return `${time} ${zone(offset)}`;
  };

  const zone = (offset) => {
    if (!offset || offset === "Z" || offset.slice(1) === "00:00") return "UTC";
    const [hours, minutes] = offset.slice(1).split(":");
    const sign = offset[0] === "-" ? "−" : "+";
    return `UTC${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  };

  const formatPoint = (point, language) => {
    const day = formatter(language, STYLES[Math.min(point.precision, 2)]).format(point.moment);
    return point.precision === 3 ? `${day}, ${clock(point, language)}` : day;
  };

  /** `{text, isApproximate}` of an EDTF date. */
  const formatDate = (edtf, language) => {
    const [start, until] = edtf.replace(/~$/, "").split("/").map(read);
    const isApproximate = edtf.endsWith("~");
    if (!until) return { text: formatPoint(start, language), isApproximate };
    if (start.precision === until.precision && start.precision < 3) {
      const range = formatter(language, STYLES[start.precision]);
      return { text: range.formatRange(start.moment, until.moment), isApproximate };
    }
    return { text: `${formatPoint(start, language)} – ${formatPoint(until, language)}`, isApproximate };
  };

  Object.assign(search, { formatDate });
}
