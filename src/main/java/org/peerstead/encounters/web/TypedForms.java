package org.peerstead.encounters.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

/** A draft as its form again, of whatever kind: bound as if it had just been sent. */
@Component
class TypedForms {

	private final ConversionService conversion;

	TypedForms(@Qualifier("mvcConversionService") ConversionService conversion) {
		this.conversion = conversion;
	}

	/** Puts the form with whatever cannot be read of it on the page. */
	<F> F again(Class<F> type, Drafts.Draft draft, Model model) {
		BindingResult bound = bind(type, draft.id(), draft.fields());
		Object whole = bound.getTarget();
		F form = type.cast(Objects.requireNonNull((whole != null) ? whole : readable(type, draft, bound)));
		model.addAttribute("form", form);
		// afterwards, or the model would drop it as belonging to another form
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", bound);
		return form;
	}

	/** Without the boxes that cannot be read; the page shows those as they were typed. */
	private @Nullable Object readable(Class<?> type, Drafts.Draft draft, BindingResult bound) {
		Map<String, String> fields = new HashMap<>(draft.fields());
		bound.getFieldErrors().forEach((error) -> fields.remove(error.getField()));
		return bind(type, draft.id(), fields).getTarget();
	}

	private BindingResult bind(Class<?> type, EncounterId id, Map<String, String> fields) {
		DataBinder binder = new DataBinder(null, "form");
		binder.setTargetType(ResolvableType.forClass(type));
		binder.setConversionService(this.conversion);
		binder.construct(new Typed(id, fields));
		return binder.getBindingResult();
	}

	private record Typed(EncounterId id, Map<String, String> fields) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			return name.equals("id") ? this.id.toString() : this.fields.get(name);
		}

		@Override
		public Set<String> getNames() {
			return this.fields.keySet();
		}

	}

}
