import { CseParser } from "../../src/languages/cse-expression/parser";
import { SearchParser } from "../../src/languages/sumo-search/parser/search-parser";

/** In production the grammars are taken as they are: to validate them costs more than to read many texts. */
class ValidatedSearchParser extends SearchParser {
  override performSelfAnalysis(): void {
    Object.assign(this, { skipValidations: false });
    super.performSelfAnalysis();
  }
}

class ValidatedCseParser extends CseParser {
  override performSelfAnalysis(): void {
    Object.assign(this, { skipValidations: false });
    super.performSelfAnalysis();
  }
}

test("the grammar of searches is valid: no alternative hides another unless it says so", () => {
  expect(() => new ValidatedSearchParser()).not.toThrow();
});

test("the grammar of rule expressions is valid", () => {
  expect(() => new ValidatedCseParser()).not.toThrow();
});
