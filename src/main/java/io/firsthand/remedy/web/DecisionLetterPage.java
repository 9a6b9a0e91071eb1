package io.firsthand.remedy.web;

import io.firsthand.platform.text.CustomerWords;
import io.firsthand.remedy.Citations;
import io.firsthand.remedy.DecisionLetter;
import io.firsthand.remedy.DecisionLetters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided, as a page for the printer. */
@Controller
class DecisionLetterPage {

    private final DecisionLetters letters;

    DecisionLetterPage(DecisionLetters letters) {
        this.letters = letters;
    }

    @Operation(
            summary = "What was decided, for the customer, to be printed",
            description = "In the language in which he wrote unless \"language\" (en zh de fr es ja) says otherwise. "
                    + "409 letter-needs-verified-order, 409 nothing-decided.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
    @GetMapping("/api/cases/{number}/decisions/letter")
    String letter(
            @PathVariable String number,
            @RequestParam Optional<String> language,
            Model model,
            HttpServletResponse response) {
        DecisionLetter letter = letters.of(number, language);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("letter", letter);
        CustomerWords words = new CustomerWords("letter", letter.language(), letter.zone());
        model.addAttribute("words", words);
        model.addAttribute("citations", new Citations(words));
        return "decision-letter";
    }
}
