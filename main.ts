import { synthesizeProject } from "./src/library";

synthesizeProject(__dirname);
