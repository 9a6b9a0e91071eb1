package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Kind;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Drop-downs from the sheet {@code Lists}, and the hint that shows when a cell is chosen. */
final class DropDowns {

    private static final int LONGEST_HINT = 250;

    /** The name of a list in the workbook. */
    static String rangeName(String list) {
        return "list_" + list.replace('-', '_');
    }

    /** @param lastRow index of the last row that gets it */
    void add(XSSFSheet sheet, int column, int lastRow, SheetColumn what) {
        Kind kind = what.kind();
        if (kind == null || kind.type() == Kind.Type.TEXT) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                constraint(helper, what),
                new CellRangeAddressList(Headings.FIRST_DATA_ROW - 1, lastRow, column, column));
        boolean list = kind.type() == Kind.Type.ONE_OF || kind.type() == Kind.Type.YES_NO;
        validation.setSuppressDropDownArrow(true);
        // a condition takes several values too, which a drop-down would refuse
        validation.setShowErrorBox(list && what.strict());
        validation.setShowPromptBox(true);
        boolean condition = what.role() == Styles.Role.CONDITION;
        Bilingual grammar = condition ? kind.type().condition() : kind.type().value();
        String hint =
                grammar.en() + (condition ? "; blank = any" : "") + "\n" + grammar.zh() + (condition ? "；留空 = 任意" : "");
        validation.createPromptBox(
                what.key().length() > 30 ? what.key().substring(0, 30) : what.key(),
                hint.length() > LONGEST_HINT ? hint.substring(0, LONGEST_HINT) : hint);
        sheet.addValidationData(validation);
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, SheetColumn what) {
        Kind kind = what.kind();
        return switch (kind.type()) {
            case ONE_OF ->
                what.role() == Styles.Role.PLAIN
                        // a column that every table has; its list stands in no sheet
                        ? helper.createExplicitListConstraint(
                                kind.list().codes().toArray(String[]::new))
                        : helper.createFormulaListConstraint(
                                rangeName(kind.list().name()));
            case YES_NO -> helper.createExplicitListConstraint(new String[] {"yes", "no"});
            // takes everything: our own check says more than the spreadsheet could
            default -> helper.createCustomConstraint("TRUE");
        };
    }
}
