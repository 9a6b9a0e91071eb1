package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.CaseQuery;
import io.firsthand.cases.SearchTerm;
import io.firsthand.orders.Customer;
import io.firsthand.orders.FindingInShop;
import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who a caller may be, and which of his matters are open: what was told the desk once is not asked again. */
@Service
@Transactional(readOnly = true)
public class FindingCallers {

    private static final int MOST = 10;

    private final FindingInShop shop;
    private final CaseLists lists;

    FindingCallers(FindingInShop shop, CaseLists lists) {
        this.shop = shop;
        this.lists = lists;
    }

    /** A customer with his open cases, newest first. That he was found does not prove that he is the one who calls. */
    public record Caller(Customer customer, List<CaseFile> openCases) {}

    /**
     * @param typed name, mail address, telephone, order or tracking number
     * @return at most ten; more than that is no answer to "who is it?"
     * @throws Refusal those of {@link SearchTerm#of}
     */
    public List<Caller> find(String typed) {
        SearchTerm term = SearchTerm.of(typed);
        return shop.who(term.text(), term.isPhone(), MOST).stream()
                .map(customer -> new Caller(customer, open(customer)))
                .toList();
    }

    private List<CaseFile> open(Customer customer) {
        CaseQuery query = new CaseQuery(
                Optional.of(true), Optional.empty(), Optional.empty(), Optional.of(customer.id()), Optional.empty());
        return lists.list(query, Long.MAX_VALUE, MOST).stream()
                .filter(CaseFile::customerVerified)
                .toList();
    }
}
