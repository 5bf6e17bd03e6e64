package org.leadkit.benchmarks.scorecard;

import java.util.Map;

/** A lead with a property for each attribute, for engines and code that take an object. */
public final class TypedLead {

  private final String country;
  private final String subdivision;
  private final String industry;
  private final String title;
  private final long companySize;
  private final long annualRevenue;
  private final String source;
  private final String product;
  private final String department;
  private final String crmSystem;
  private final String cloudProvider;
  private final String buyingRole;
  private final String salesRegion;
  private final long seats;
  private final long budget;
  private final boolean partner;
  private final boolean trial;

  TypedLead(Map<String, Object> lead) {
    country = (String) lead.get("country");
    subdivision = (String) lead.get("subdivision");
    industry = (String) lead.get("industry");
    title = (String) lead.get("title");
    companySize = (Long) lead.get("companySize");
    annualRevenue = (Long) lead.get("annualRevenue");
    source = (String) lead.get("source");
    product = (String) lead.get("product");
    department = (String) lead.get("department");
    crmSystem = (String) lead.get("crmSystem");
    cloudProvider = (String) lead.get("cloudProvider");
    buyingRole = (String) lead.get("buyingRole");
    salesRegion = (String) lead.get("salesRegion");
    seats = (Long) lead.get("seats");
    budget = (Long) lead.get("budget");
    partner = (Boolean) lead.get("partner");
    trial = (Boolean) lead.get("trial");
  }

  public String getCountry() {
    return country;
  }

  public String getSubdivision() {
    return subdivision;
  }

  public String getIndustry() {
    return industry;
  }

  public String getTitle() {
    return title;
  }

  public long getCompanySize() {
    return companySize;
  }

  public long getAnnualRevenue() {
    return annualRevenue;
  }

  public String getSource() {
    return source;
  }

  public String getProduct() {
    return product;
  }

  public String getDepartment() {
    return department;
  }

  public String getCrmSystem() {
    return crmSystem;
  }

  public String getCloudProvider() {
    return cloudProvider;
  }

  public String getBuyingRole() {
    return buyingRole;
  }

  public String getSalesRegion() {
    return salesRegion;
  }

  public long getSeats() {
    return seats;
  }

  public long getBudget() {
    return budget;
  }

  public boolean isPartner() {
    return partner;
  }

  public boolean isTrial() {
    return trial;
  }
}
