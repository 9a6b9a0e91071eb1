package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.people.People;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.returns.Return;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lays the sheet of the warehouse that looks at returned goods: the return and nothing else of the customer. */
@Component
class GoodsSheets {

    private final FilePart fileParts;
    private final ReturnPart returnParts;
    private final People people;

    GoodsSheets(FilePart fileParts, ReturnPart returnParts, People people) {
        this.fileParts = fileParts;
        this.returnParts = returnParts;
        this.people = people;
    }

    CaseSheet of(HumanTask task, Return it, CaseFile file, String viewer, Locale locale) {
        Names names = new Names(people);
        return new CaseSheet(
                new CaseSheet.Task(task.id(), "inspect", names.named(task.assignee())),
                new CaseSheet.Named(viewer, names.of(viewer)),
                fileParts.withoutCustomer(file, names, locale),
                null,
                List.of(),
                null,
                null,
                false,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(returnParts.of(it, names, locale)),
                null,
                List.of(),
                null);
    }
}
