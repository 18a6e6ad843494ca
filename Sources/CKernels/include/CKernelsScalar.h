// One value of each special function, with the bits of the loops.
#pragma once

double wedge_exp(double x);
double wedge_expm1(double x);
double wedge_log(double x);
double wedge_log1p(double x);
double wedge_logistic(double x);
double wedge_normal_cdf(double x);
double wedge_normal_quantile(double p);
double wedge_power(double x, double y);
