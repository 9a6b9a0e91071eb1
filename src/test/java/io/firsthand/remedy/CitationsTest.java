package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.CustomerWords;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Directive (EU) 2019/771 art. 13(4), 14 | Directive (EU) 2019/771 art. 13(4), 14",
                "de | Directive (EU) 2019/771 art. 13(4), 14 | Richtlinie (EU) 2019/771 Art. 13(4), 14",
                "fr | Directive (EU) 2019/771 art. 13(4), 14 | directive (UE) 2019/771, art. 13(4), 14",
                "es | Regulation (EU) 2023/988 art. 37 | Reglamento (UE) 2023/988, art. 37",
                "ja | Civil Code (Japan) art. 562–566 | 民法 第562–566条",
                "zh | Directive 2011/83/EU art. 9 | 欧盟指令 2011/83/EU 第 9 条",
                "de | CRA 2015 s 20, 22; Directive 2011/83/EU art. 9 | CRA 2015 s 20, 22; Richtlinie 2011/83/EU Art. 9",
                "fr | NL BW 7:17; FI kuluttajansuojalaki 5 luku | NL BW 7:17; FI kuluttajansuojalaki 5 luku"
            })
    void namesTheActsOfTheUnionAsTheCustomersLanguageDoes(String language, String statutes, String cited) {
        Citations citations = new Citations(new CustomerWords("letter", language, ZoneOffset.UTC));

        assertThat(citations.of(new Bilingual(statutes, statutes))).isEqualTo(cited);
    }
}
