/** Elements of docProps/core.xml by the names of Office.js (DocumentProperties). */
export const coreProperties: Readonly<Record<string, string>> = {
  Category: "cp:category",
  Subject: "dc:subject",
  Title: "dc:title",
  Author: "dc:creator",
  Comments: "dc:description",
  Keywords: "cp:keywords",
};
