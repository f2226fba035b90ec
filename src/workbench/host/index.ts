export { currentExcel } from "./client";
export { type ClientWindow, type Host, type HostOptions, createHost } from "./host";
