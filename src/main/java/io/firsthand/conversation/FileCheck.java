package io.firsthand.conversation;

import io.firsthand.platform.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes one file from outside as those of messages are taken: weighed, named harmlessly, typed by what is in it. */
@Component
public class FileCheck {

    private final AttachmentCheck check;

    FileCheck(AttachmentCheck check) {
        this.check = check;
    }

    /** @throws Refusal {@code attachment-empty}, {@code attachment-too-large} */
    public CheckedFile check(IncomingFile file) {
        AttachmentCheck.Checked checked = check.check(List.of(file)).get(0);
        return new CheckedFile(checked.name(), checked.mediaType(), checked.content(), checked.sha256());
    }
}
