package io.firsthand.cases.web;

import io.firsthand.cases.CaseQuery;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.SearchTerm;
import io.firsthand.cases.SearchingCases;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases, found. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/cases/searches")
class CaseSearchController {

    private final SearchingCases searching;

    CaseSearchController(SearchingCases searching) {
        this.searching = searching;
    }

    /**
     * What to look for.
     *
     * @param term name, mail address, telephone number, order, parcel or case number, or words of the conversation
     * @param since only cases opened at this instant or later
     */
    record Search(
            String term,
            Boolean open,
            CaseStatus status,
            String owner,
            String reason,
            Instant since,
            Integer limit,
            String after) {

        CaseQuery query() {
            return new CaseQuery(
                    Optional.ofNullable(open),
                    Optional.ofNullable(status),
                    Optional.ofNullable(owner),
                    Optional.ofNullable(reason),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(since));
        }
    }

    @Operation(summary = "Finds open, waiting and closed cases, newest first", description = """
                    By name, mail address, telephone number, order, parcel or case number, or by words of the conversation. \
                    It is a POST because what one looks for is personal data, and that must not stand in an address, which is \
                    logged, kept and passed on. It changes nothing.""")
    @PostMapping
    Page<FoundCaseView> search(@RequestBody Search search) {
        SearchTerm term = SearchTerm.of(search.term());
        int size = Paging.limit(search.limit());
        Cursor cursor = Cursor.decode(search.after(), 1);
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        return Page.of(
                        searching.find(Optional.of(term), search.query(), before, size + 1),
                        size,
                        found -> Cursor.of(found.file().id()))
                .map(FoundCaseView::of);
    }
}
