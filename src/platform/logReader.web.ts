// Where there are no threads and no files but VS Code's.
export { scanVirtual as scanSources, summarizeVirtual as summarizeSources } from './virtualLogs';
