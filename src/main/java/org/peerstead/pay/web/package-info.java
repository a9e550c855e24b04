/** Pages of pay: the county's, the supervisor's timesheets and the worker's own. */
@NullMarked
package org.peerstead.pay.web;

import org.jspecify.annotations.NullMarked;
