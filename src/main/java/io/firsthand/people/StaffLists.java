package io.firsthand.people;

import io.firsthand.rulebook.ClosedList;
import java.util.Map;

/** Grades and departments, as the tables of several modules name them. */
public final class StaffLists {

    public static final ClosedList GRADES = ClosedList.of(
            "grades",
            Grade.class,
            Map.of(
                    Grade.ASSISTANT, "助手",
                    Grade.EXPERT, "专家",
                    Grade.MENTOR, "导师",
                    Grade.SUPERVISOR, "主管",
                    Grade.MANAGER, "经理"));

    public static final ClosedList DEPARTMENTS = ClosedList.fixed("departments")
            .and("service", "customer service", "客服")
            .and("warehouse", "warehouse", "仓库")
            .and("logistics", "logistics", "物流")
            .and("product", "product", "产品")
            .and("finance", "finance", "财务")
            .and("legal", "legal", "法务")
            .and("qa", "quality", "质检");

    private StaffLists() {}
}
