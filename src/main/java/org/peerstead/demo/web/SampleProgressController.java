package org.peerstead.demo.web;

import java.util.stream.Collectors;

import org.peerstead.access.Open;
import org.peerstead.access.web.SampleSignIns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Says in words how far the sample is filled; nothing once it is whole, or not there. */
@Controller
class SampleProgressController {

	private final ObjectProvider<SampleSignIns> samples;

	SampleProgressController(ObjectProvider<SampleSignIns> samples) {
		this.samples = samples;
	}

	@GetMapping(path = "/sample/progress", produces = MediaType.TEXT_PLAIN_VALUE)
	@Open
	@ResponseBody
	String show() {
		return this.samples.stream().map(SampleSignIns::progress).collect(Collectors.joining());
	}

}
