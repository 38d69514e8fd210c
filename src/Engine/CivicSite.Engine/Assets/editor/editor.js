// The editor works without this file; it only adds comfort.
import { focusSummary } from './summary.js';

focusSummary();
