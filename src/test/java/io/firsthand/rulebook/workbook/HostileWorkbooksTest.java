package io.firsthand.rulebook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.Finding;
import io.firsthand.rulebook.ReturnRights;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Sheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that somebody might send to do harm, or by mistake. */
class HostileWorkbooksTest {

    private static final RuleTable<?, ?> TABLE = ReturnRights.first();

    private final XlsxFormat format = new XlsxFormat();

    private void refuses(byte[] file, String sentence) {
        assertThat(format.read(TABLE, file).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.problem().en()).contains(sentence);
        });
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        refuses(new byte[0], "not a readable");
        refuses("row;answer".getBytes(StandardCharsets.UTF_8), "not a readable");
        refuses(zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)), "not a readable");
        refuses(zip("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8)), "not a readable");
    }

    @Test
    void refusesAFileOverTheLimit() {
        byte[] noise = new byte[WorkbookGuard.MAX_BYTES + 1];
        new Random(7).nextBytes(noise);
        refuses(noise, "larger than a rule table");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        refuses(with("xl/media/image1.png", new byte[(int) WorkbookGuard.MAX_UNPACKED]), "larger than a rule table");
    }

    @Test
    void refusesMoreEntriesThanAWorkbookHas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= WorkbookGuard.MAX_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("xl/part" + i + ".xml"));
            }
        }
        refuses(out.toByteArray(), "larger than a rule table");
    }

    @Test
    void refusesMacrosAndLinks() throws IOException {
        refuses(with("xl/vbaProject.bin", new byte[10]), "macros");
        refuses(with("xl/externalLinks/externalLink1.xml", new byte[10]), "links to or embeds");
        refuses(with("xl/embeddings/oleObject1.bin", new byte[10]), "links to or embeds");
    }

    @Test
    void refusesMoreRowsThanATableHas() {
        byte[] many = Sheets.edited(format.write(TABLE, null), workbook -> {
            var rules = workbook.getSheet("Rules");
            rules.createRow(PoiWorkbooks.MAX_ROWS + 10).createCell(0).setCellValue("far-below");
        });
        refuses(many, "larger than a rule table");
    }

    @Test
    void takesNoDoctypeFromASheet() throws IOException {
        byte[] bomb = ("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">&a;</worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        refuses(with("xl/worksheets/sheet2.xml", bomb), "not a readable");
    }

    @Test
    void findsATextLongerThanACellMayBe() {
        byte[] longText = Sheets.edited(
                format.write(TABLE, null),
                workbook -> Sheets.cell(workbook.getSheet("Rules"), 1, "words").setCellValue("x".repeat(5_000)));
        assertThat(format.read(TABLE, longText).findings())
                .anyMatch(finding ->
                        finding.cell().equals("F3") && finding.problem().en().contains("too long"));
    }

    /** A sound workbook with one part more, or another one. */
    private byte[] with(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(format.write(TABLE, null)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
