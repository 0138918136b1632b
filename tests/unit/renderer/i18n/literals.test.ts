import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../../renderer');

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));

/** Attributes whose text somebody reads or hears. */
const READ = [
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt'],
  ...['label', 'description', 'error', 'text', 'hint', 'nothingFoundMessage', 'closeButtonLabel'],
];

/** What is written alike in all languages: units, signs, letters of keys, and the product's name. */
const ALIKE =
  /^(?:mL|mg|cm|mm|cm²|kg|U|IU|µg|Ctrl|Alt|Shift|Esc|Enter|Tab|PDF|CSV|JSON|FHIR|SVG|PNG|Mesochart|A4|SD|×)$/;

const wordsOf = (text: string): string[] =>
  text.split(/[^\p{L}²]+/u).filter((word) => /\p{L}{2}/u.test(word) && !ALIKE.test(word));

/** The sides of an operator that may be what is shown: a comparison is not. */
function shownBy({ left, operatorToken, right }: ts.BinaryExpression): ts.Expression[] {
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return [right];
  const isJoin = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
  return isJoin.includes(operatorToken.kind) ? [left, right] : [];
}

/** Texts of a piece of code that reach a screen as they stand. */
function literalsIn(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    if (wordsOf(text).length === 0) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} ${text.trim()}`);
  };
  /** The texts that an expression may come to: both ends of a choice, the fixed parts of a template. */
  const reportTexts = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) report(node, node.text);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(reportTexts);
    else if (ts.isParenthesizedExpression(node)) reportTexts(node.expression);
    else if (ts.isBinaryExpression(node)) shownBy(node).forEach(reportTexts);
    else if (ts.isTemplateExpression(node)) {
      report(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent)) {
      reportTexts(node.expression);
    }
    if (ts.isJsxAttribute(node) && READ.includes(node.name.getText())) {
      const { initializer } = node;
      if (initializer !== undefined && ts.isStringLiteral(initializer)) report(node, initializer.text);
      else if (initializer !== undefined && ts.isJsxExpression(initializer) && initializer.expression !== undefined) {
        reportTexts(initializer.expression);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the screens', () => {
  it('show no text but that of the catalogues', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap((path) => literalsIn(path, readFileSync(join(RENDERER, path), 'utf8')))).toEqual([]);
  });

  it.each([
    ['<p>Save now</p>'],
    ['<p>{"Save now"}</p>'],
    ['<p>{on ? "Saved" : t("no")}</p>'],
    ['<Button aria-label="Close" />'],
    ['<Button title={`${n} marks`} />'],
    ['<p>{name ?? "Nobody yet"}</p>'],
    ['<Button label={on ? t("a") : "Close"} />'],
  ])('are searched for texts such as %s', (code) => {
    expect(literalsIn('a.tsx', code)).toHaveLength(1);
  });

  it.each([
    ['<p>{t("save")}</p>'],
    ['<p title={t("a")}>{n} mL</p>'],
    ['<p>{kind === "open" && <b/>}</p>'],
    ['<p className="a">·</p>'],
  ])('may hold %s', (code) => {
    expect(literalsIn('a.tsx', code)).toEqual([]);
  });
});
