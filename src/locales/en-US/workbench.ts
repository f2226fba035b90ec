/** What a person reads on the workbench page; {placeholders} are filled by the page. */
export const workbench = {
  title: "Value-based pricing workbench",
  ribbon: {
    label: "Workbench commands",
    openPane: "Pricing pane",
    hidePane: "Hide pane",
    newPricingSheet: "New pricing sheet",
    undo: "Undo",
    redo: "Redo",
    open: "Open",
    openHint: "Open an .xlsx or .csv file, or drop it on the sheet",
    download: "Download .xlsx",
    samples: "Samples",
    startAfresh: "Start afresh",
    bringBack: "Bring back",
    language: "Language",
  },
  spreadsheet: "Spreadsheet",
  /** What screen readers say of the grid's selection. */
  selection: {
    empty: "empty",
    formula: "formula {formula}",
    list: "list of values",
    range: "{address} selected, rows: {rows}, columns: {columns}",
    others: "other ranges: {count}",
    comma: ", ",
    semicolon: "; ",
  },
  functionHelp: "Help on the functions",
  pane: "Pricing pane",
  resizePane: "Width of the pricing pane",
  dropHere: "Drop an .xlsx or .csv file to open it",
  newWorkbook: "Pricing workbook",
  question: {
    startAfresh: "Start afresh with a new workbook?",
    startAfreshDetail:
      "“{name}” is put aside. You can bring it back until you open or start another one.",
    startAfreshYes: "Start afresh",
    save: "Who will open the file?",
    saveDetail:
      "Formulas of this workbook use the add-in; without it they show #NAME?. A copy to send has plain Excel formulas in their place, or values where there is no plain form, and can be restored. Your workbook stays as it is.",
    saveYes: "Save for Excel with the add-in",
    saveCopy: "Save a copy to send",
    yes: "Continue",
    no: "Cancel",
    understood: "Close",
  },
  messages: {
    notStarted:
      "The spreadsheet could not be started ({detail}). Reload the page; if that does not help, run npm start again.",
    label: "Messages",
    dismiss: "Dismiss",
    opening: "Opening {name}…",
    writing: "Writing the .xlsx file…",
    addInWrites: "The add-in is writing to the workbook…",
    stop: "Stop",
    openingStopped: "{name} was not opened. Your workbook is as it was.",
    pasting: "Pasting {count} cells… What you type meanwhile is entered when it is done.",
    pastingStopped: "Nothing was pasted. The cells are as they were.",
    formulaRefused:
      "This formula cannot be read ({reason}). Correct it, or press Esc twice to leave the cell as it was. To enter it as text, begin with an apostrophe: '{formula}",
    typingWaits: "What you type meanwhile is entered when it is done.",
    sheetLocked:
      "The whole sheet is locked. “Unlock whole sheet” in the menu of its tab opens it again.",
    opened: "Opened {name}.",
    startedAfresh: "A new workbook is open.",
    bringBack: "Bring back “{name}”",
    broughtBack: "“{name}” is open again.",
    downloaded: "{name} was handed to the browser as a download.",
    severalFiles: "One file is opened at a time: {name}. Drop the others one by one.",
    notKept:
      "This browser does not keep the workbook over a reload (its storage is full or switched off). Download it before you leave.",
    otherTab:
      "The workbook is open in another tab, which keeps it. Changes made here are lost on reload: download them, or close the other tab and reload.",
    keptDamaged:
      "The workbook kept by this browser could not be opened, so a new one is shown. The kept one is put aside unchanged.",
    sampleAdded: "Sheet “{name}” was added to the workbook. Undo takes it out again.",
    unexpected:
      "“{action}” was not done: {detail}. The workbook is as it was; undo or reload if it does not look right.",
  },
  /** The copy to send, and what became of its formulas. */
  copy: {
    writing: "Writing the copy to send…",
    name: "{name} (copy to send)",
    saved: "{name} was handed to the browser as a download. Your workbook is as it was.",
    notSaved: "The copy was not saved. {reason}",
    native: {
      one: "1 formula is plain Excel and keeps calculating.",
      other: "{count} formulas are plain Excel and keep calculating.",
    },
    values: {
      one: "1 formula is its value, with an orange fill, and no longer recalculates: {places}",
      other:
        "{count} formulas are their values, with an orange fill, and no longer recalculate: {places}",
    },
    staying: {
      one: "1 formula stays and shows #NAME? without the add-in: {places}. “Share” in the pane says why.",
      other:
        "{count} formulas stay and show #NAME? without the add-in: {places}. “Share” in the pane says why.",
    },
  },
  /** Why a file was not opened, by reason. */
  fileReasons: {
    empty: "{name} is empty. Nothing was opened.",
    "too-large":
      "{name} is larger than {limit}, more than a browser tab can hold. Split it, or keep only the sheets you need.",
    encrypted: "{name} is protected by a password. Save a copy without the password and open that.",
    "old-xls":
      "{name} is in the old .xls format. Open it in Excel, save it as .xlsx, and open that.",
    "binary-xlsb":
      "{name} is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and open that.",
    "other-kind": "{name} is not a workbook. The workbench opens .xlsx and .csv files.",
    damaged:
      "{name} is damaged and cannot be read. Open it in Excel, let Excel repair it, and save it again as .xlsx.",
  },
  /** What to know about a file that was opened, by kind. */
  fileNotes: {
    "encoding-guessed": "The file is not UTF-8; its characters were read as {encoding}.",
    "rows-cut": "Lines beyond row {limit}, the last one of a worksheet, were left out: {count}.",
    "columns-cut":
      "Columns beyond number {limit}, the last one of a worksheet, were left out: {count}.",
    "texts-cut": "Cells shortened to {limit} characters, the most that Excel allows: {count}.",
    "ragged-rows": "Rows with more or fewer cells than the first row: {count}.",
    "digits-kept":
      "Cells kept as text because a number would lose digits (leading zeros, over 15 digits): {count}.",
    "formulas-as-text": "Cells kept as text that begin with =, +, - or @: {count}.",
    "numbers-ambiguous": "Numbers such as {example} were read as {value}.",
    "quote-open": "A quotation mark is opened and not closed; check the last rows of the sheet.",
    "looks-simplified": "Some fills, borders or alignments are shown in a simpler way.",
    "rules-left-out":
      "Some conditional formats or validation rules are of kinds not known here and were left out.",
    "rules-not-shown": "Some conditional formats are not shown here; they are kept for Excel.",
    "links-left-out": "Hyperlinks without an address were left out.",
    "not-shown": "Not shown here: {message}",
    "formula-as-text":
      "The formula of {cell} cannot be read here and was kept as a text: {formula}",
    "comments-left-out":
      "Comments and notes were left out: the workbook here has none, and a download has none either. Keep the original file.",
    "macros-left-out": "Macros were left out; they do not run here.",
  },
  samples: {
    welcome: "Welcome sheet",
    deal: "Worked deal: what a customer gains from five improvements",
    survey: "Price survey of 1,000 respondents",
    customers: "2,357 CDNOW customers and their lifetime value",
  },
  welcome: {
    sheetName: "Welcome",
    title: "Value-based pricing in a spreadsheet",
    intro: [
      "Price by what a customer gains. The sheet on the left calculates with the add-in's own functions;",
      "the pane on the right builds finished pricing sheets. Everything stays in this browser.",
    ],
    tryHeading: "Three things to try: click a blue line",
    pricing: "Build a pricing sheet on the sample deal",
    pricingDetail:
      "The form opens in the pane, filled in. Press Create, then change an input cell.",
    survey: "Find the acceptable price range in a survey of 1,000 respondents",
    surveyDetail:
      "Adds the answers as a sheet, with VW_RANGE and the four price points beside them.",
    customers: "Value 2,357 customers at once",
    customersDetail: "Adds the CDNOW customers as a sheet; one LTV formula fills the whole column.",
    cellHeading: "Or type a function in any cell",
    functionHeader: "Function",
    resultHeader: "Result",
    meaningHeader: "What it says",
    valuePrice: "Price: 20% of a gain of 1,000,000, above a reference price of 100,000",
    roiShare: "Fee of 15% of a gain of 2,000,000, on top of a base fee of 120,000",
    ltv: "Lifetime value of 500 a month at 70% margin and 2% churn a month",
    payback: "Months until 6,000 spent on winning a customer come back",
    ownFiles: "Your own data: drop an .xlsx or .csv file anywhere on this page.",
  },
  deal: {
    sheetName: "Worked deal",
    title: "Worked deal: value to the customer, and a price for it",
    subtitle:
      "Five improvements at a wholesaler. Blue cells are inputs: change one and everything follows.",
    headers: {
      driver: "Improvement",
      unit: "Unit",
      baseline: "Today",
      target: "Target",
      quantity: "Quantity a year",
      unitValue: "Value of one unit",
      annualValue: "Value a year",
    },
    drivers: {
      stockOut: { name: "Stock-out rate", unit: "share of sales" },
      deadStock: { name: "Dead stock", unit: "money" },
      slowSystem: { name: "Waiting for the system", unit: "hours a person a day" },
      sorting: { name: "Sorting an order", unit: "minutes" },
      orderCycle: { name: "Order cycle", unit: "days" },
    },
    total: "Total value a year",
    share: "Share of value for the supplier",
    reference: "Reference price (next best alternative)",
    floor: "Lowest price",
    cap: "Highest price",
    price: "Value-based price a year",
    outcomeHeading: "Paid by outcome instead",
    gain: "Gain achieved",
    baseFee: "Base fee",
    outcomeShare: "Share of the gain",
    threshold: "Gain before sharing starts",
    fee: "Fee",
    keeps: "Customer keeps",
    implementation: "Customer's one-off cost",
    payback: "Customer's payback, months",
  },
  survey: {
    sheetName: "Price survey",
    title: "Price survey: 1,000 respondents, four prices each",
    subtitle: "Simulated answers with about 5% invalid rows. The formula uses all rows at once.",
    headers: ["Too cheap", "Cheap", "Expensive", "Too expensive"],
    pointsHeading: "The four price points",
    points: [
      "Point of marginal cheapness",
      "Optimal price point",
      "Indifference price point",
      "Point of marginal expensiveness",
    ],
    rangeHeading: "Acceptable price range, from and to",
    summaryHeading: "Summary",
  },
  customers: {
    sheetName: "CDNOW customers",
    title: "Lifetime value of 2,357 customers",
    subtitle:
      "Public CDNOW sample (weekly). Margin, churn, discount and acquisition cost are assumptions: change the blue cells.",
    headers: [
      "Customer",
      "Repeat orders",
      "Last order, week",
      "Observed, weeks",
      "Average order",
      "Spend a year",
      "Lifetime value",
    ],
    assumptions: "Assumptions",
    margin: "Gross margin",
    churn: "Churn a year",
    discount: "Discount rate a year",
    cac: "Cost of winning a customer",
    results: "Results",
    count: "Customers",
    total: "Lifetime value, total",
    average: "Lifetime value, average",
    monthlySpend: "Spend a month, average of repeat buyers",
    payback: "Payback of a repeat buyer, months",
  },
};

export type WorkbenchWords = typeof workbench;
