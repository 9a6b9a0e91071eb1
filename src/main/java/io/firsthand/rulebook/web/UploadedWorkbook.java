package io.firsthand.rulebook.web;

import io.firsthand.platform.Refusal;
import java.io.IOException;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of a workbook that somebody sent. Its file name is nobody's business: it is never read. */
final class UploadedWorkbook {

    static final long MOST_BYTES = 2L * 1024 * 1024;

    private UploadedWorkbook() {}

    /** @throws Refusal {@code workbook-missing}, {@code workbook-too-large}, {@code workbook-unreadable} */
    static byte[] bytes(MultipartFile file) {
        if (file.isEmpty()) {
            throw Refusal.invalid("workbook-missing", "workbook");
        }
        if (file.getSize() > MOST_BYTES) {
            throw Refusal.tooLarge("workbook-too-large", "workbook", "limitBytes", MOST_BYTES);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw Refusal.invalid("workbook-unreadable", "workbook");
        }
    }
}
