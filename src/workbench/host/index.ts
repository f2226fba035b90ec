export { currentExcel } from "./client";
export { type Host, type HostOptions, createHost } from "./host";
