package org.peerstead.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.peerstead.access.NotFound;
import org.peerstead.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong behind a page into the right page of {@link ErrorPages}. */
@ControllerAdvice
class Faults {

	private static final Logger log = LoggerFactory.getLogger(Faults.class);

	@ExceptionHandler(NotFound.class)
	ModelAndView notFound() {
		return ErrorPages.page(404);
	}

	/** The domain says no to something that had no form: its sentence is the answer. */
	@ExceptionHandler(Refusal.class)
	ModelAndView refused(Refusal refusal) {
		return ErrorPages.page(422).addObject("problem", refusal.sentence());
	}

	/** An id that is none belongs to nothing: the same answer as for a stranger's. */
	@ExceptionHandler({ TypeMismatchException.class, ConversionFailedException.class })
	ModelAndView malformed() {
		return ErrorPages.page(404);
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, DataIntegrityViolationException.class })
	ModelAndView changedMeanwhile() {
		return ErrorPages.page(409);
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	ModelAndView tooLarge() {
		return ErrorPages.page(413);
	}

	@ExceptionHandler(AccessDeniedException.class)
	ModelAndView denied() {
		return ErrorPages.page(403);
	}

	@ExceptionHandler(Exception.class)
	ModelAndView other(Exception failure, HttpServletRequest request) throws Exception {
		if (failure instanceof ErrorResponse response) {
			return ErrorPages.page(response.getStatusCode().value());
		}
		ModelAndView page = ErrorPages.page(databaseIsAway(failure) ? 503 : 500);
		log.error("Reference {}", page.getModel().get("reference"), failure);
		return page;
	}

	/**
	 * Whether the fault is the database's absence and not ours: then the same request may
	 * succeed in a minute.
	 */
	static boolean databaseIsAway(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException
					|| cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
					|| cause instanceof DataAccessResourceFailureException
					|| cause instanceof org.hibernate.exception.JDBCConnectionException) {
				return true;
			}
		}
		return false;
	}

}
