/** What each sheet says, whatever its template. */
export const everySheet = {
  page: "Page {page} of {pages}",
  "alert.list": "Choose one from the list.",
  "alert.date": "Enter a date, such as 2027-01-01.",
  "alert.rate": "Enter a rate between 0% and 100%: 15%, not 15.",
  "alert.amount": "Enter an amount of 0 or more.",
  "alert.number": "Enter a number.",
  "source.assumption": "Assumption",
  "sentence.settle.ok": "✓ Every check passes",
  "sentence.settle.some": "! Checks to settle: {count}",
  "sentence.version": "template version {version}",
};
