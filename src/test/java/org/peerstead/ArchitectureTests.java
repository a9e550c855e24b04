package org.peerstead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.peerstead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule theWebStaysInTheWeb = noClasses().that()
		.resideOutsideOfPackages("..web..", "org.peerstead.access..", "org.peerstead")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.thymeleaf..");

	@ArchTest
	static final ArchRule controllersAreHiddenInTheWeb = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.resideInAPackage("..web..")
		.andShould()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule everyHandlerSaysWhoMayCall = methods().that()
		.areMetaAnnotatedWith(RequestMapping.class)
		.should()
		.beMetaAnnotatedWith(PreAuthorize.class);

	@ArchTest
	static final ArchRule nobodyAsksTheClockDirectly = noClasses().should()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(ZonedDateTime.class, "now")
		.orShould()
		.callMethod(Instant.class, "now");

	@ArchTest
	static final ArchRule moneyIsNeverFloating = fields().that()
		.areDeclaredInClassesThat()
		.resideOutsideOfPackages("..retention..", "..insight..")
		.should()
		.notHaveRawType(double.class)
		.andShould()
		.notHaveRawType(float.class)
		.andShould()
		.notHaveRawType(Double.class)
		.andShould()
		.notHaveRawType(Float.class);

	@ArchTest
	static final ArchRule theRulesArePure = classes().that()
		.resideInAnyPackage("org.peerstead.rules..", "org.peerstead.shared..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "org.peerstead.rules..", "org.peerstead.shared..",
				"org.springframework.modulith");

	@ArchTest
	static final ArchRule entitiesHaveNoSetters = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.and()
		.arePublic()
		.should()
		.haveNameNotMatching("set[A-Z].*")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule entitiesAreVersioned = classes().that()
		.areAnnotatedWith(Entity.class)
		.should(new ArchCondition<>("declare a version") {
			@Override
			public void check(com.tngtech.archunit.core.domain.JavaClass type, ConditionEvents events) {
				boolean versioned = type.getAllFields()
					.stream()
					.anyMatch((field) -> field.isAnnotatedWith(Version.class));
				if (!versioned && !type.isAnnotatedWith(org.hibernate.annotations.Immutable.class)) {
					events.add(SimpleConditionEvent.violated(type,
							type.getName() + " is neither versioned nor immutable"));
				}
			}
		})
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule everyFinderTakesTheProgram = methods().that()
		.areDeclaredInClassesThat()
		.areAssignableTo(Repository.class)
		.and(new DescribedPredicate<JavaMethod>("read rows") {
			@Override
			public boolean test(JavaMethod method) {
				return method.getName().matches("(find|count|exists|read|stream).*")
						&& method.getModifiers().contains(JavaModifier.ABSTRACT);
			}
		})
		.should(new ArchCondition<>("take a ProgramId") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean taken = method.getRawParameterTypes()
					.stream()
					.anyMatch((type) -> type.getName().equals("org.peerstead.shared.ProgramId"));
				if (!taken) {
					events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no ProgramId"));
				}
			}
		})
		.allowEmptyShould(true);

}
