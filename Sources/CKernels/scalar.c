#pragma STDC FP_CONTRACT OFF
#include "include/CKernels.h"
#include "kernel_math.h"

CLONES double wedge_exp(double x) { return math_exp(x); }
CLONES double wedge_expm1(double x) { return math_expm1(x); }
CLONES double wedge_log(double x) { return math_log(x); }
CLONES double wedge_log1p(double x) { return math_log1p(x); }
CLONES double wedge_logistic(double x) { return math_logistic(x); }
CLONES double wedge_normal_cdf(double x) { return math_normal_cdf(x); }
CLONES double wedge_normal_quantile(double p) { return math_normal_quantile(p); }
CLONES double wedge_power(double x, double y) { return math_power(x, y); }
