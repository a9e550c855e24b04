package org.peerstead;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;

/**
 * Counts the statements that the application sends, so that a test can hold a page to a
 * number that does not grow with its rows. Sessions have a door of their own and are not
 * counted, nor is what jobs do meanwhile: each thread counts for itself.
 */
@TestComponent
public class StatementCount implements BeanPostProcessor, Ordered {

	private static final ThreadLocal<AtomicInteger> SENT = ThreadLocal.withInitial(AtomicInteger::new);

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof DataSource source && name.equals("dataSource")) {
			return ProxyDataSourceBuilder.create(source).listener(new Counter()).build();
		}
		return bean;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * How many statements the work sent, naming the tenant at each transaction included.
	 */
	public int of(Runnable work) {
		int before = SENT.get().get();
		work.run();
		return SENT.get().get() - before;
	}

	private static final class Counter implements QueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			SENT.get().addAndGet(queries.size());
		}

	}

}
