package io.firsthand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

/** Every test there is, for a suite to take its part of; those that need the jar come after it is packaged. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SelectPackages("io.firsthand")
@ExcludePackages("io.firsthand.packaging")
@interface AllTests {

    /** Names of test classes. */
    String ALL = ".*(Test|IT)";

    /** About half of those on the product, by time: the conversation and what is judged, answered and watched in it. */
    String OF_THE_CASE = "io\\.firsthand\\."
            + "(acceptance|authority|cases|conversation|deadlines|entitlement|escalation|followup|handover|incidents)\\."
            + ALL;
}
