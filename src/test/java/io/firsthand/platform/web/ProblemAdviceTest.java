package io.firsthand.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

    record Line(String sku, int quantity) {}

    record Body(@NotBlank String name, @Size(max = 3) String code, List<Line> lines) {}

    record Form(Integer many) {}

    @RestController
    static class Desk {

        @PostMapping("/bodies")
        String take(@Valid @RequestBody Body body) {
            return body.name();
        }

        @PostMapping("/forms")
        String form(@ModelAttribute Form form) {
            return "" + form.many();
        }

        @GetMapping("/numbers")
        String number(@RequestParam int number) {
            return "" + number;
        }

        @GetMapping("/refused")
        String refused() {
            throw Refusal.conflict("cursor-invalid", "type", "overwritten?", "newest", 7L);
        }

        @GetMapping("/wrapped")
        String wrapped() {
            throw new IllegalStateException("engine says so", Refusal.invalid("limit-invalid", "limit", "most", 9));
        }

        @GetMapping("/defect")
        String defect() {
            throw new IllegalStateException("secret@example.com");
        }

        @GetMapping("/gone")
        String gone() throws IOException {
            throw new IOException("Broken pipe");
        }

        @GetMapping("/conflict")
        String conflict() {
            throw new CannotAcquireLockException("row");
        }

        @GetMapping("/nul")
        String nul() {
            throw new DataIntegrityViolationException("x", new SQLException("x", "22021"));
        }
    }

    AnnotationConfigApplicationContext texts;
    MockMvc desk;

    @BeforeEach
    void start() {
        texts = new AnnotationConfigApplicationContext("io.firsthand.platform.text");
        ObjectMapper json = Jackson2ObjectMapperBuilder.json()
                .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        desk = MockMvcBuilders.standaloneSetup(new Desk())
                .setControllerAdvice(new ProblemAdvice(new Problems(texts.getBean(Texts.class), json)))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .setLocaleResolver(new WebConfiguration().localeResolver())
                .build();
    }

    @AfterEach
    void end() {
        texts.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\":              | malformed-json |",
                "[1]                     | malformed-json |",
                "{\"nmae\":\"a\"}        | unknown-field  | nmae",
                "{\"name\":{\"a\":1}}    | wrong-type     | name",
                "{\"name\":\"a\",\"lines\":[{\"sku\":\"s\",\"quantity\":\"many\"}]} | wrong-type | lines[0].quantity",
                "{\"name\":\" \"}        | invalid-fields | name",
                "{\"name\":\"a\",\"code\":\"long\"} | invalid-fields | code",
            })
    void namesWhatIsWrongWithABody(String body, String code, String field) throws Exception {
        var answer = desk.perform(
                        post("/bodies").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://firsthand.io/problems/" + code))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        if (field != null) {
            answer.andExpect(jsonPath("$.field").value(field));
        }
    }

    @Test
    void tellsAnEmptyBodyFromABrokenOne() throws Exception {
        desk.perform(post("/bodies").contentType(MediaType.APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("body-missing"));
    }

    @Test
    void speaksChineseToWhoAsksForIt() throws Exception {
        desk.perform(post("/bodies")
                        .header("Accept-Language", "fr, zh-CN;q=0.9")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"nmae\":1}"))
                .andExpect(jsonPath("$.detail").value("没有名为“nmae”的输入项。"))
                .andExpect(jsonPath("$.title").value("请求无法执行"));
    }

    @Test
    void givesEveryWrongInputItsOwnSentence() throws Exception {
        desk.perform(post("/bodies")
                        .locale(Locale.CHINESE)
                        .header("Accept-Language", "zh")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"\",\"code\":\"long\"}"))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[?(@.field=='name')].detail").value("不得为空白"));
    }

    @Test
    void answersFrameworkRefusalsInTheSameShape() throws Exception {
        desk.perform(get("/numbers"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("missing-value"))
                .andExpect(jsonPath("$.field").value("number"));
        desk.perform(get("/numbers").param("number", "seven"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("wrong-type"))
                .andExpect(content().string(not(containsString("seven"))));
        desk.perform(get("/bodies"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
        desk.perform(post("/bodies").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("media-type-not-supported"));
    }

    @Test
    void repeatsNothingOfAFormThatCannotBeConverted() throws Exception {
        desk.perform(post("/forms").param("many", "ann@example.com"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("many"))
                .andExpect(jsonPath("$.errors[0].detail").value("The value of \"many\" is of the wrong kind."))
                .andExpect(content().string(not(containsString("ann@"))));
    }

    @Test
    void showsTheValuesOfARefusalButNeverLetsThemPoseAsTheProblem() throws Exception {
        desk.perform(get("/refused"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.newest").value(7))
                .andExpect(jsonPath("$.type").value("https://firsthand.io/problems/cursor-invalid"));
    }

    @Test
    void findsTheRefusalThatTheEngineWrapped() throws Exception {
        desk.perform(get("/wrapped"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("limit-invalid"));
    }

    @Test
    void tellsADefectByItsIncidentNumberOnly() throws Exception {
        desk.perform(get("/defect"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("incident"))
                .andExpect(jsonPath("$.incident").isNotEmpty())
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("IllegalState"))));
    }

    @Test
    void makesNoIncidentOfABrowserThatWentAway() throws Exception {
        desk.perform(get("/gone"))
                .andExpect(status().isOk())
                .andExpect(content().string(""));
    }

    @Test
    void callsALostRaceAConflict() throws Exception {
        desk.perform(get("/conflict"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("changed-meanwhile"));
    }

    @Test
    void blamesTheCharacterThatNoTextCanHold() throws Exception {
        desk.perform(get("/nul"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("bad-character"));
    }
}
