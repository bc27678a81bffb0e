// Imports the classes and registers nothing.
import { PpsaWellbeingWheel, version } from "/ppsa/index.js";
window.__probe.note("imported", [typeof PpsaWellbeingWheel, version]);
