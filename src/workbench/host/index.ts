export { currentExcel } from "./external";
export { type Host, type HostOptions, createHost } from "./host";
