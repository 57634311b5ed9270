select count(*)) from t;
