package io.firsthand.workbench.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.workbench.CaseSheet;
import io.firsthand.workbench.CaseSheets;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The case that belongs to a task, or to a number, in one call. */
@Tag(name = "Workbench")
@ApiResponse(
        responseCode = "200",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CaseSheet.class)))
@RestController
@RequestMapping("/api/workbench")
class CaseSheetController {

    private final CaseSheets sheets;
    private final ObjectMapper json;

    CaseSheetController(CaseSheets sheets, ObjectMapper json) {
        this.sheets = sheets;
        this.json = json;
    }

    /** Carries an {@code ETag}; asked again with it, the answer is 304 until something changed. */
    @GetMapping("/tasks/{taskId}")
    ResponseEntity<byte[]> sheet(@PathVariable String taskId, Principal person, Locale locale, WebRequest request)
            throws JsonProcessingException {
        return answer(sheets.of(taskId, person.getName(), locale), request);
    }

    /** The same sheet of a case that may wait or be closed, where no task is looked at. */
    @GetMapping("/cases/{number}")
    ResponseEntity<byte[]> caseSheet(@PathVariable String number, Principal person, Locale locale, WebRequest request)
            throws JsonProcessingException {
        return answer(sheets.ofCase(number, person.getName(), locale), request);
    }

    private ResponseEntity<byte[]> answer(CaseSheet content, WebRequest request) throws JsonProcessingException {
        byte[] sheet = json.writeValueAsBytes(content);
        String tag = '"' + DigestUtils.md5DigestAsHex(sheet) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header("Cache-Control", "private, no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(sheet);
    }
}
