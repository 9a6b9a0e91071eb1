package io.firsthand.rulebook.workbook;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look: conditions blue, results green, the rest grey. */
final class Styles {

    /** What a column is for. */
    enum Role {
        PLAIN("EDEDED", "FFFFFF"),
        CONDITION("CFE0F3", "FFFFFF"),
        RESULT("C9E4C5", "F1F9EF");

        private final String heading;
        private final String data;

        Role(String heading, String data) {
            this.heading = heading;
            this.data = data;
        }
    }

    private static final String FONT = "Arial";

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle[] keys = new XSSFCellStyle[Role.values().length];
    private final XSSFCellStyle[] headings = new XSSFCellStyle[Role.values().length];
    private final XSSFCellStyle[] data = new XSSFCellStyle[Role.values().length];
    private final XSSFCellStyle[] dates = new XSSFCellStyle[Role.values().length];
    private final XSSFCellStyle title;
    private final XSSFCellStyle text;
    private final XSSFCellStyle strong;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Role role : Role.values()) {
            keys[role.ordinal()] = filled(role.heading, font(8, false, "7F7F7F"));
            headings[role.ordinal()] = filled(role.heading, font(10, true, "1F1F1F"));
            data[role.ordinal()] = filled(role.data, font(10, false, "1F1F1F"));
            dates[role.ordinal()] = filled(role.data, font(10, false, "1F1F1F"));
            dates[role.ordinal()].setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            dates[role.ordinal()].setAlignment(HorizontalAlignment.LEFT);
            data[role.ordinal()].setAlignment(HorizontalAlignment.LEFT);
        }
        title = plain(font(16, true, "1F3864"));
        text = plain(font(10, false, "1F1F1F"));
        strong = plain(font(10, true, "1F1F1F"));
    }

    XSSFCellStyle key(Role role) {
        return keys[role.ordinal()];
    }

    XSSFCellStyle heading(Role role) {
        return headings[role.ordinal()];
    }

    XSSFCellStyle data(Role role) {
        return data[role.ordinal()];
    }

    XSSFCellStyle date(Role role) {
        return dates[role.ordinal()];
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle strong() {
        return strong;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle filled(String colour, XSSFFont font) {
        XSSFCellStyle style = plain(font);
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(colour("BFBFBF"));
        style.setRightBorderColor(colour("BFBFBF"));
        return style;
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}
