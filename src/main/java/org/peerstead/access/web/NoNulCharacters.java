package org.peerstead.access.web;

import java.beans.PropertyEditorSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes the one character that PostgreSQL stores in no text out of whatever is sent. */
@ControllerAdvice
class NoNulCharacters {

	@InitBinder
	void clean(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new WithoutNul());
	}

	private static final class WithoutNul extends PropertyEditorSupport {

		@Override
		public void setAsText(@Nullable String text) {
			setValue((text != null) ? text.replace("\u0000", "") : null);
		}

		@Override
		public String getAsText() {
			return (getValue() != null) ? getValue().toString() : "";
		}

	}

}
