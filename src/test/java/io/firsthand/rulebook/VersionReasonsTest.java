package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Bundles;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionReasonsTest {

    private final VersionReasons reasons = new VersionReasons(Bundles.texts());

    private String said(String by, String reason, Locale locale) {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        String said = reasons.of(new Activation("priority", at, by, reason), locale);
        TableVersion version =
                new TableVersion(1, "priority", 1, "hash", TableVersion.Origin.RELEASE, by, at, reason, true);
        assertThat(reasons.of(version, locale)).isEqualTo(said);
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "first start, Shipped with the first start., 首次启动时随系统提供。",
        "shipped workbook changed, The release brought a changed workbook., 新版系统附带的工作簿有变化。",
        "shipped workbooks, The release brought its workbooks., 随系统版本提供的工作簿。",
        "version 1203 has other columns than this release reads,"
                + " The release brought its own: version 1203 has other columns than it reads.,"
                + " 版本 1203 的列与新版系统不符，因此改用系统附带的工作簿。"
    })
    void saysWhatTheProductWroteInTheReadersLanguage(String stored, String english, String chinese) {
        assertThat(said(null, stored, Locale.ENGLISH)).isEqualTo(english);
        assertThat(said(null, stored, Locale.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void knowsEveryReasonThatTheProductWrites() {
        for (ProductReason reason : ProductReason.values()) {
            assertThat(ProductReason.read(reason.stored(7)))
                    .as(reason.stored(7))
                    .isPresent();
        }
    }

    @Test
    void leavesWhatAPersonWroteAsItIs() {
        assertThat(said("ana.silva", "first start", Locale.CHINESE)).isEqualTo("first start");
        assertThat(said("ana.silva", "较严", Locale.ENGLISH)).isEqualTo("较严");
    }
}
