package io.firsthand.conversation;

import io.firsthand.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Takes files from outside: counted, weighed, named harmlessly, and typed by what is in them. */
@Component
class AttachmentCheck {

    static final int MOST = 20;
    static final int LARGEST = 10 * 1024 * 1024;
    static final int LARGEST_TOGETHER = 25 * 1024 * 1024;

    private static final int NAME_LENGTH = 120;

    /** detects by magic bytes alone when it is given no name */
    private final Tika tika = new Tika();

    /**
     * A file that may be kept.
     *
     * @param name a plain file name: no path, no control or direction characters
     * @param mediaType detected from the content
     */
    record Checked(String name, String mediaType, byte[] content, String sha256) {}

    /** @throws Refusal {@code too-many-attachments}, {@code attachment-empty}, {@code attachment-too-large}, {@code
     *     attachments-too-large} */
    List<Checked> check(List<IncomingFile> files) {
        if (files.size() > MOST) {
            throw Refusal.tooLarge("too-many-attachments", "attachments", "most", MOST);
        }
        List<Checked> checked = new ArrayList<>();
        long together = 0;
        for (int i = 0; i < files.size(); i++) {
            String field = "attachments[" + i + "]";
            byte[] content = files.get(i) == null ? null : files.get(i).content();
            if (content == null || content.length == 0) {
                throw Refusal.invalid("attachment-empty", field, "place", i + 1);
            }
            if (content.length > LARGEST) {
                throw Refusal.tooLarge("attachment-too-large", field, "place", i + 1, "megabytes", LARGEST >> 20);
            }
            together += content.length;
            if (together > LARGEST_TOGETHER) {
                throw Refusal.tooLarge("attachments-too-large", "attachments", "megabytes", LARGEST_TOGETHER >> 20);
            }
            checked.add(new Checked(
                    name(files.get(i).name(), i + 1), tika.detect(content), content, PlainText.sha256(content)));
        }
        return checked;
    }

    private static String name(String sent, int place) {
        String line = PlainText.line(sent);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        // Cf: direction marks that make "gnp.exe" read "exe.png"
        String harmless = last.replaceAll("[\\p{Cf}<>:\"|?*;%]", "")
                .replaceAll("^\\.+", "")
                .strip();
        if (harmless.isEmpty()) {
            return "attachment-" + place;
        }
        if (harmless.codePointCount(0, harmless.length()) <= NAME_LENGTH) {
            return harmless;
        }
        int dot = harmless.lastIndexOf('.');
        String ending = dot > 0 && harmless.length() - dot <= 10 ? harmless.substring(dot) : "";
        return harmless.substring(0, harmless.offsetByCodePoints(0, NAME_LENGTH - ending.length())) + ending;
    }
}
