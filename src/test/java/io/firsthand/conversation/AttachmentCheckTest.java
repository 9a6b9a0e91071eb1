package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentCheckTest {

    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final AttachmentCheck check = new AttachmentCheck();

    private String typeOf(String name, byte[] content) {
        return check.check(List.of(new IncomingFile(name, content))).get(0).mediaType();
    }

    @Test
    void readsTheTypeFromTheContentNotFromTheName() {
        assertThat(typeOf("picture.txt", PNG)).isEqualTo("image/png");
        assertThat(typeOf("cute.png", "<!DOCTYPE html><html><script>x</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/html");
        assertThat(typeOf("cute.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)))
                .isIn("image/svg+xml", "application/xml");
        assertThat(typeOf("report.pdf", new byte[] {'M', 'Z', 1, 2})).isNotEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "../../etc/passwd          | passwd",
                "C:\\Users\\x\\photo.png   | photo.png",
                "~a\"b<c>.png~             | abc.png",
                "杯子.jpg                  | 杯子.jpg",
                "..                        | attachment-1",
                ".htaccess                 | htaccess",
            })
    void namesAFileHarmlessly(String sent, String kept) {
        assertThat(check.check(List.of(new IncomingFile(sent, PNG))).get(0).name())
                .isEqualTo(kept);
    }

    @Test
    void takesDirectionMarksAndLineBreaksOutOfAName() {
        String name = check.check(List.of(new IncomingFile("\u202Egnp.exe\r\nX: y", PNG)))
                .get(0)
                .name();

        assertThat(name).isEqualTo("gnp.exe X y");
    }

    @Test
    void shortensALongNameButKeepsItsEnding() {
        String name = check.check(List.of(new IncomingFile("杯".repeat(500) + ".png", PNG)))
                .get(0)
                .name();

        assertThat(name).hasSize(120).endsWith(".png");
    }

    @Test
    void refusesTooManyTooLargeAndEmptyOnes() {
        assertThat(codeOf(Collections.nCopies(21, new IncomingFile("a", PNG)))).isEqualTo("too-many-attachments");
        assertThat(codeOf(List.of(new IncomingFile("a", new byte[0])))).isEqualTo("attachment-empty");
        assertThat(codeOf(List.of(new IncomingFile("a", new byte[10 * 1024 * 1024 + 1]))))
                .isEqualTo("attachment-too-large");
        assertThat(codeOf(Collections.nCopies(3, new IncomingFile("a", new byte[9 * 1024 * 1024]))))
                .isEqualTo("attachments-too-large");
    }

    private String codeOf(List<IncomingFile> files) {
        String[] code = new String[1];
        assertThatThrownBy(() -> check.check(files))
                .isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
        return code[0];
    }
}
