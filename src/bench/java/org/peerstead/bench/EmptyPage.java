package org.peerstead.bench;

import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The least that a signed-in page can be: its session, the layout with the menu, and a
 * heading. It stands where the manifest of rights lets anyone look, and is opened once
 * the application has started, since no page of the product may be missing there.
 */
final class EmptyPage {

	static final String PATH = "/assets/empty-page";

	static void open(ApplicationContext house) throws NoSuchMethodException {
		RequestMappingHandlerMapping pages = house.getBean("requestMappingHandlerMapping",
				RequestMappingHandlerMapping.class);
		pages.registerMapping(RequestMappingInfo.paths(PATH).options(pages.getBuilderConfiguration()).build(),
				new EmptyPage(), EmptyPage.class.getDeclaredMethod("show"));
	}

	String show() {
		return "bench/empty";
	}

}
