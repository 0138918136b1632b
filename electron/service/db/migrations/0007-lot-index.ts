/**
 * Ways to whoever got a lot or a product: components say which entry of the catalogue they are, and lots written down
 * elsewhere (needles, creams, antiseptics, patch tests) are found by the same key.
 */
const lotOf = (body: string): string => `upper(trim(json_extract(${body}, '$.technique.needle.lot')))`;

const sql = `
ALTER TABLE component ADD COLUMN product_id TEXT;
ALTER TABLE component ADD COLUMN lot_id TEXT;
ALTER TABLE component ADD COLUMN vials INTEGER CHECK (vials >= 0);
CREATE INDEX component_by_product ON component (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX component_by_stock ON component (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX component_by_name ON component (lower(trim(name)));
CREATE INDEX treatment_by_needle_lot ON treatment (${lotOf('body')})
  WHERE json_extract(body, '$.technique.needle.lot') IS NOT NULL;

CREATE TABLE entry_lot (
  lot_key TEXT NOT NULL CHECK (length(lot_key) > 0),
  entry_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  PRIMARY KEY (lot_key, entry_id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entry_lot_kept AFTER INSERT ON entry WHEN NEW.kind IN ('care', 'patch-test')
BEGIN
  INSERT INTO entry_lot (lot_key, entry_id, revision)
  SELECT DISTINCT upper(trim(atom)), NEW.id, NEW.revision FROM json_tree(NEW.body)
  WHERE key = 'lot' AND type = 'text' AND trim(atom) <> '';
END;
CREATE TRIGGER entry_lot_gone AFTER DELETE ON entry
BEGIN DELETE FROM entry_lot WHERE entry_id = OLD.id AND revision = OLD.revision; END;
INSERT INTO entry_lot (lot_key, entry_id, revision)
SELECT DISTINCT upper(trim(atom)), entry.id, entry.revision FROM entry, json_tree(entry.body)
WHERE kind IN ('care', 'patch-test') AND key = 'lot' AND type = 'text' AND trim(atom) <> '';
`;

/** Schema version 7. */
export const lotIndex = { version: 7, sql };
