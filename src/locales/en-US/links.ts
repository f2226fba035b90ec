/** What a person reads of inputs that follow other sheets. */
export const links = {
  offer: "Follow “{sheet}”: {value}",
  offerTable: "Take “{sheet}”: table {value}, rows: {count}",
  follows: "Follows “{sheet}”. Type to put your own value in its place.",
  tableTaken: "The table of “{sheet}”; its rows stand below.",
  lost: "“{label}” on “{sheet}” read {formula}, which is gone. Its last value stays in the cell.",
  lostHere: "The last value of {formula}, which is gone, stands here. Check it, or type another.",
  title: "Linked inputs",
  reads: "Reads {formula}",
};
