select [a from t;
